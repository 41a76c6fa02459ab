package org.caredesk.server.imports.figures;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file row by row. The first line that is not empty is the header. No row can be so
 * long that it fills the memory: a quote that is never closed is told as what it is.
 */
final class TableReader implements Closeable {
  static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

  private static final int LONGEST_ROW = 500_000;
  private static final int MOST_COLUMNS = 200;
  private static final int MARK = 64 * 1024;

  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final Counted counted;
  private final Bounded bounded;
  private final char separator;
  private final List<String> header;

  /**
   * A row.
   *
   * @param line on which it begins, from 1
   */
  record Row(long line, List<String> cells) {
    /** The whole of it, as it might stand in a file. */
    String text(char separator) {
      return String.join(String.valueOf(separator), cells);
    }
  }

  private TableReader(Counted counted, Bounded bounded, char separator) throws IOException {
    this.counted = counted;
    this.bounded = bounded;
    this.separator = separator;
    var format =
        CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
    this.parser = CSVParser.parse(bounded, format);
    this.records = parser.iterator();
    this.header = head();
  }

  /**
   * @throws Unreadable when there is no header that can be read
   */
  static TableReader open(InputStream in, Charset charset) throws IOException {
    var counted = new Counted(in);
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var bounded =
        new Bounded(
            new java.io.BufferedReader(
                new InputStreamReader(new BufferedInputStream(counted), decoder), MARK));
    try {
      return new TableReader(counted, bounded, separator(bounded));
    } catch (CharacterCodingException e) {
      throw noText(1);
    }
  }

  /** Which sign parts the columns: it may say so itself, else the one that stands most often. */
  private static char separator(Bounded in) throws IOException {
    in.mark(MARK);
    var start = new char[MARK - 1];
    var length = 0;
    for (var n = 0; length < start.length && n >= 0; length += Math.max(n, 0)) {
      n = in.read(start, length, start.length - length);
    }
    in.reset();
    var text = new String(start, 0, Math.max(0, length));
    if (text.startsWith("\uFEFF")) {
      in.skip(1);
      text = text.substring(1);
    }
    if (text.matches("(?is)sep=[,;\t|]\\r?\\n.*")) {
      return text.charAt(4);
    }
    var best = ',';
    var most = 0L;
    var line = unquoted(text.stripLeading());
    for (var candidate : SEPARATORS) {
      var count = line.chars().filter(c -> c == candidate).count();
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  /** The first line without what stands in quotes. */
  private static String unquoted(String text) {
    var line = new StringBuilder();
    var isQuoted = false;
    for (var c : text.toCharArray()) {
      if (c == '"') {
        isQuoted = !isQuoted;
      } else if (!isQuoted && (c == '\n' || c == '\r')) {
        break;
      } else if (!isQuoted) {
        line.append(c);
      }
    }
    return line.toString();
  }

  private List<String> head() {
    var first = next();
    if (first != null && first.line() == 1 && first.cells().getFirst().matches("(?i)sep=.?")) {
      first = next();
    }
    if (first == null) {
      throw new Unreadable("file-empty", "The file has no header line.");
    }
    if (first.cells().size() > MOST_COLUMNS) {
      throw new Unreadable(
          "too-many-columns", "The file has more than " + MOST_COLUMNS + " columns.");
    }
    return first.cells().stream().map(TableReader::name).toList();
  }

  private static String name(String cell) {
    var name = org.caredesk.server.kernel.Names.clean(cell);
    return name.substring(0, Math.min(name.length(), 200));
  }

  List<String> header() {
    return header;
  }

  char separator() {
    return separator;
  }

  /** How much of the file has been read. */
  long bytesRead() {
    return counted.count;
  }

  /**
   * The next row that is not empty; null at the end.
   *
   * @throws Unreadable when the rest of the file cannot be read
   */
  @Nullable Row next() {
    while (true) {
      var line = parser.getCurrentLineNumber() + 1;
      bounded.left = LONGEST_ROW;
      try {
        if (!records.hasNext()) {
          return null;
        }
        var cells = Arrays.asList(records.next().values());
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
          return new Row(line, cells);
        }
      } catch (UncheckedIOException | IllegalStateException e) {
        throw broken(e, line);
      }
    }
  }

  private static Unreadable broken(RuntimeException e, long line) {
    var cause = e.getCause();
    if (cause instanceof CharacterCodingException) {
      return noText(line);
    }
    if (cause instanceof Overlong) {
      return new Unreadable(
          "row-too-long",
          "The row that begins in line "
              + line
              + " does not end: a quote is open, or it is no table.");
    }
    return new Unreadable(
        "quotes",
        "The row that begins in line "
            + line
            + " cannot be read: a quoted value is not closed, or text follows it.");
  }

  private static Unreadable noText(long line) {
    return new Unreadable(
        "file-no-text",
        "The file holds bytes that are no text, somewhere after line " + line + ".");
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  private static final class Overlong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Reads no further than a row may be long, beyond what is read ahead. */
  private static final class Bounded extends FilterReader {
    private long left = LONGEST_ROW;

    Bounded(Reader in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      var c = super.read();
      left--;
      check();
      return c;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      var n = super.read(buffer, offset, length);
      left -= Math.max(n, 0);
      check();
      return n;
    }

    private void check() throws IOException {
      if (left < 0) {
        throw new Overlong();
      }
    }
  }

  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      var b = super.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      var n = super.read(buffer, offset, length);
      count += Math.max(n, 0);
      return n;
    }
  }

  /** By its name on the wire. */
  static String nameOf(char separator) {
    return Map.of(',', "comma", ';', "semicolon", '\t', "tab", '|', "bar")
        .getOrDefault(separator, "comma");
  }
}
