package org.caredesk.dto.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableFileTest {
  @Test
  void noTextIsEverAFormula() throws IOException {
    for (var text :
        List.of(
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            " =1",
            " \t @SUM(A1)",
            "\n+1",
            "\u00A0=1",
            "\u200B\uFEFF=1",
            "\uFF1D1+1",
            "\tplain",
            "=HYPERLINK(\"x\",\"y\")")) {
      var csv = write(TableFile.Kind.CSV, List.of(text));
      assertThat(csv.replace("\"\"", "\"")).as(text).contains("'" + text);
      var xlsx = sheet(bytes(TableFile.Kind.XLSX, List.of(text)), 1);
      assertThat(xlsx).as(text).contains("t=\"inlineStr\"").doesNotContain("<f>");
    }
    assertThat(write(TableFile.Kind.CSV, List.of(new BigDecimal("-12.50"))))
        .endsWith("\r\n-12.50\r\n");
    assertThat(write(TableFile.Kind.CSV, List.of(" two - one", "", "  ")))
        .endsWith("\r\n two - one,,  \r\n");
  }

  @Test
  void whatStandsInATextStaysInItsCell() {
    var csv =
        write(
            TableFile.Kind.CSV,
            Arrays.asList(
                "a,b",
                "say \"so\"",
                "two\nlines",
                null,
                "नंदिनी",
                LocalDate.parse("2026-11-16"),
                LocalDateTime.parse("2026-11-16T09:05:00"),
                7L));
    assertThat(csv)
        .endsWith(
            "\r\n"
                + "\"a,b\",\"say \"\"so\"\"\",\"two\n"
                + "lines\",,नंदिनी,2026-11-16,2026-11-16 09:05,7\r\n");
  }

  @Test
  void aLongTableIsWrittenWhileItIsMade() {
    var written = new long[1];
    var out =
        new OutputStream() {
          @Override
          public void write(int b) {
            written[0]++;
          }
        };
    var file = TableFile.begin(TableFile.Kind.XLSX, out, "Long", List.of("Text", "Number"));
    for (var i = 0; i < 20_000; i++) {
      file.row(List.of("A text that differs " + i * 7919, BigDecimal.valueOf(i * 31L, 2)));
    }
    var beforeTheEnd = written[0];
    file.finish();
    assertThat(beforeTheEnd).isGreaterThan(written[0] * 9 / 10);
  }

  @Test
  void moreThanASheetHoldsGoesOnInTheNext() throws IOException {
    var out = new ByteArrayOutputStream();
    var file = TableFile.begin(TableFile.Kind.XLSX, out, "Long", List.of("Number"));
    for (var i = 0; i < 1_048_576; i++) {
      file.row(List.of((long) i));
    }
    file.finish();
    assertThat(sheet(out.toByteArray(), 2))
        .contains("<v>1048575</v>")
        .doesNotContain("<v>1048574</v>");
  }

  private static String write(TableFile.Kind kind, List<?> cells) {
    return new String(bytes(kind, cells), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(TableFile.Kind kind, List<?> cells) {
    var out = new ByteArrayOutputStream();
    var file = TableFile.begin(kind, out, "Test", cells.stream().map(cell -> "Head").toList());
    file.row(cells);
    file.finish();
    return out.toByteArray();
  }

  /** The XML of a workbook's sheet. */
  private static String sheet(byte[] workbook, int number) throws IOException {
    // By its directory at the end, as spreadsheets do.
    var file = Files.createTempFile("caredesk", ".xlsx");
    try {
      Files.write(file, workbook);
      try (var parts = FileSystems.newFileSystem(file)) {
        return Files.readString(parts.getPath("xl/worksheets/sheet" + number + ".xml"));
      }
    } finally {
      Files.delete(file);
    }
  }
}
