package io.deprecation.console.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class TableLaws {

    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final List<String> HEADER = List.of("one", "two", "three");

    @Property
    void whatIsReadBackIsWhatWasWrittenButForTheMarkOfATextBeforeAFormula(@ForAll("rows") List<List<String>> rows) {
        List<List<String>> read = parse(new Table(HEADER, rows).text());

        assertThat(read.get(0)).isEqualTo(HEADER);
        assertThat(read.subList(1, read.size()))
                .isEqualTo(rows.stream()
                        .map(row -> row.stream().map(TableLaws::marked).toList())
                        .toList());
    }

    @Property
    void noCellBeginsAsAFormula(@ForAll("rows") List<List<String>> rows) {
        parse(new Table(HEADER, rows).text()).forEach(row -> assertThat(row).noneMatch(TableLaws::isFormula));
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        Arbitrary<String> cell = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(8),
                Arbitraries.strings().withChars(FORMULA + "\",;'a1 ").ofMaxLength(6));
        return cell.list().ofSize(HEADER.size()).list().ofMaxSize(5);
    }

    private static String marked(String cell) {
        return isFormula(cell) ? "'" + cell : cell;
    }

    private static boolean isFormula(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
    }

    /** RFC 4180, section 2, read by its grammar: records end with CRLF, the last one too. */
    private static List<List<String>> parse(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        int at = 0;
        while (at < text.length()) {
            var cell = new StringBuilder();
            at = text.charAt(at) == '"' ? quoted(text, at + 1, cell) : plain(text, at, cell);
            row.add(cell.toString());
            if (text.charAt(at) == ',') {
                at++;
                if (at == text.length()) {
                    row.add("");
                }
            } else {
                assertThat(text.substring(at, at + 2)).isEqualTo("\r\n");
                at += 2;
                rows.add(List.copyOf(row));
                row.clear();
            }
        }
        return rows;
    }

    private static int plain(String text, int from, StringBuilder cell) {
        int at = from;
        while (text.charAt(at) != ',' && text.charAt(at) != '\r') {
            cell.append(text.charAt(at++));
        }
        return at;
    }

    private static int quoted(String text, int from, StringBuilder cell) {
        int at = from;
        while (true) {
            if (text.charAt(at) != '"') {
                cell.append(text.charAt(at++));
            } else if (text.charAt(at + 1) == '"') {
                cell.append('"');
                at += 2;
            } else {
                return at + 1;
            }
        }
    }
}
