package org.caredesk.server.imports.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as programs and people write them, and as somebody would who means harm. */
class TableReaderTest {

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void lettersAreReadAsTheFileWritesThem(String charset) throws IOException {
    var text = "Abteilung;Kosten\r\nGynäkologie;1\r\n";
    var mark = charset.matches("UTF-16..") ? "\uFEFF" : "";
    var read = read((mark + text).getBytes(Charset.forName(charset)));

    assertThat(read).containsExactly(List.of("Abteilung", "Kosten"), List.of("Gynäkologie", "1"));
  }

  @Test
  void aGuessOfTheLettersIsSaid() throws IOException {
    assertThat(scan("ä".getBytes(Charset.forName("windows-1252"))).guessed()).isTrue();
    assertThat(scan("\uFEFFä".getBytes(StandardCharsets.UTF_8)).guessed()).isFalse();
  }

  /** A letter of three bytes lies across every place where the file is cut into buffers. */
  @Test
  void aLongFileOfUtf8IsKnownAsSuch() throws IOException {
    for (var shift = 0; shift < 3; shift++) {
      var text = "x".repeat(shift) + "€".repeat(100_000);
      var scan = scan(text.getBytes(StandardCharsets.UTF_8));
      assertThat(scan.charset()).isEqualTo(StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void theSeparatorIsFound(String separator) throws IOException {
    var text = "a%1$s\"b, c; d | e\"%1$sf\n1%1$s2%1$s3".formatted(separator);
    assertThat(read(text.getBytes(StandardCharsets.UTF_8)))
        .containsExactly(List.of("a", "b, c; d | e", "f"), List.of("1", "2", "3"));
  }

  @Test
  void aFileMayNameItsSeparator() throws IOException {
    assertThat(read("sep=;\r\na,b;c\r\n1;2".getBytes(StandardCharsets.UTF_8)))
        .containsExactly(List.of("a,b", "c"), List.of("1", "2"));
  }

  @Test
  void aRowKnowsTheLineOnWhichItBegins() throws IOException {
    var text = "a,b\n\n\"two\nlines\",1\n ,\nlast,2";
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    try (var table = TableReader.open(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      assertThat(table.next()).isEqualTo(new TableReader.Row(3, List.of("two\nlines", "1")));
      assertThat(table.next()).isEqualTo(new TableReader.Row(6, List.of("last", "2")));
      assertThat(table.next()).isNull();
    }
  }

  @Test
  void whatIsNoTableIsToldInPlainWords() {
    assertThat(refusal("")).isEqualTo("file-empty");
    assertThat(refusal("\n\n  \n")).isEqualTo("file-empty");
    assertThat(refusal("PK\u0003\u0004 and so on")).isEqualTo("file-workbook");
    assertThat(refusal("a,b\n\0,1")).isEqualTo("file-no-text");
    assertThat(refusal("a,b\n1,\"open")).isEqualTo("quotes");
    assertThat(refusal("a,b\n1,\"closed\"more")).isEqualTo("quotes");
    assertThat(refusal("a,b\n1,\"" + "x".repeat(3_000_000))).isEqualTo("row-too-long");
    assertThat(refusal("x".repeat(3_000_000))).isEqualTo("row-too-long");
    assertThat(refusal("a,".repeat(300))).isEqualTo("too-many-columns");
  }

  @Test
  void theLineOfAnOpenQuoteIsTold() {
    var wrong = catchThrowableOfType(Unreadable.class, () -> read(bytes("a\n1\n2\n\"open\n3")));
    assertThat(wrong.sentence()).contains("line 4").doesNotContain("Exception");
  }

  @Test
  void aFileThatIsTooLargeIsNotTaken() {
    var wrong =
        catchThrowableOfType(
            Unreadable.class,
            () ->
                FileScan.copy(
                    new ByteArrayInputStream(new byte[3 * 1024 * 1024]),
                    OutputStream.nullOutputStream(),
                    1024 * 1024));
    assertThat(wrong.code()).isEqualTo("file-too-large");
  }

  private static String refusal(String text) {
    return catchThrowableOfType(Unreadable.class, () -> read(bytes(text))).code();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static FileScan scan(byte[] bytes) throws IOException {
    return FileScan.copy(
        new ByteArrayInputStream(bytes), new ByteArrayOutputStream(), Long.MAX_VALUE);
  }

  private static List<List<String>> read(byte[] bytes) throws IOException {
    var rows = new ArrayList<List<String>>();
    try (var table = TableReader.open(new ByteArrayInputStream(bytes), scan(bytes).charset())) {
      rows.add(table.header());
      for (var row = table.next(); row != null; row = table.next()) {
        rows.add(row.cells());
      }
    }
    return rows;
  }
}
