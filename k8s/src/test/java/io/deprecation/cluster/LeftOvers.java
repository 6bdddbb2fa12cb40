package io.deprecation.cluster;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a document holds that its kind does not know: fabric8's model keeps such properties apart. */
final class LeftOvers {

    private static final KubernetesSerialization MODEL = new KubernetesSerialization();

    private final List<String> found = new ArrayList<>();

    private LeftOvers() {}

    /** Their paths; the kind itself, if the model does not know it. */
    static List<String> of(Manifest manifest) {
        var leftOvers = new LeftOvers();
        KubernetesResource resource = MODEL.convertValue(manifest.root().value(), KubernetesResource.class);
        if (resource instanceof GenericKubernetesResource) {
            leftOvers.found.add(manifest.kind());
        } else {
            leftOvers.look(resource, manifest.kind());
        }
        return leftOvers.found;
    }

    private void look(@Nullable Object value, String path) {
        if (value instanceof List<?> list) {
            list.forEach(item -> look(item, path + "[]"));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, member) -> look(member, path + "." + key));
        } else if (value != null && value.getClass().getName().startsWith("io.fabric8.")) {
            fields(value, path);
        }
    }

    private void fields(Object value, String path) {
        for (Field field : value.getClass().getDeclaredFields()) {
            if (field.isSynthetic() || field.getType().isEnum()) {
                continue;
            }
            Object member = read(field, value);
            if (field.getName().equals("additionalProperties") && member instanceof Map<?, ?> unknown) {
                unknown.keySet().forEach(property -> found.add(path + "." + property));
            } else {
                look(member, path + "." + field.getName());
            }
        }
    }

    private static @Nullable Object read(Field field, Object value) {
        try {
            field.setAccessible(true);
            return field.get(value);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
