package io.deprecation.parameter;

import io.deprecation.json.Limits;
import java.nio.charset.StandardCharsets;

/** A body that is {@code application/x-www-form-urlencoded}. */
public final class FormDocument extends HeldDocument {

    private final MessageParameters parameters;

    public FormDocument(MessageParameters parameters, Limits limits) {
        super(parameters, Place.FORM, limits);
        this.parameters = parameters;
    }

    /** The text is ASCII; what is not is carried byte by byte. */
    @Override
    byte[] translate(byte[] bytes) {
        var form = new UrlEncoded(new String(bytes, StandardCharsets.ISO_8859_1));
        parameters.translateForm(form);
        return form.edited() ? form.toString().getBytes(StandardCharsets.ISO_8859_1) : bytes;
    }
}
