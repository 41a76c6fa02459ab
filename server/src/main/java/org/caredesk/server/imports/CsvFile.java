package org.caredesk.server.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One CSV file with a header line, in UTF-8. Columns are found by name, in any order; those not
 * asked for are passed over.
 */
final class CsvFile {
  /** The file as a whole cannot be read. The message is a sentence for a person. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String sentence) {
      super(sentence);
    }
  }

  /**
   * One line of the file that follows the header. {@code line} counts from 1, the header being line
   * 1.
   */
  record Row(String file, long line, CSVRecord values) {
    /** The value of a column without blanks around it; empty where the row is too short. */
    String get(String column) {
      return values.isSet(column) ? values.get(column).strip() : "";
    }
  }

  private static final Pattern LINE = Pattern.compile("(?:startline|line:?) (\\d+)");

  private CsvFile() {}

  /**
   * Reads every row.
   *
   * @param columns those that the header must have
   * @throws Unreadable when the file is missing, is not UTF-8 or lacks a column
   */
  static List<Row> read(Path file, List<String> columns) {
    var rows = new ArrayList<Row>();
    forEach(file, columns, rows::add);
    return rows;
  }

  private static void forEach(Path file, List<String> columns, Consumer<Row> consumer) {
    var name = String.valueOf(file.getFileName());
    var format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();
    try (var parser = CSVParser.parse(text(file, name), format)) {
      checkHeader(name, parser.getHeaderNames(), columns);
      for (var record : parser) {
        // A quoted value may span lines; what a person looks for is the line on which the row
        // begins.
        consumer.accept(new Row(name, parser.getCurrentLineNumber(), record));
      }
    } catch (CSVException | UncheckedIOException | IllegalArgumentException e) {
      throw broken(name, e);
    } catch (IOException e) {
      throw new Unreadable(name + " cannot be read: " + e.getMessage());
    }
  }

  private static void checkHeader(String name, List<String> header, List<String> columns) {
    var missing = columns.stream().filter(c -> !header.contains(c)).toList();
    if (!missing.isEmpty()) {
      throw new Unreadable(
          "%s lacks the column%s %s; nothing was imported."
              .formatted(name, missing.size() == 1 ? "" : "s", String.join(", ", missing)));
    }
    var twice =
        columns.stream().filter(c -> Collections.frequency(header, c) > 1).distinct().toList();
    if (!twice.isEmpty()) {
      throw new Unreadable(
          "%s has the column%s %s more than once; nothing was imported."
              .formatted(name, twice.size() == 1 ? "" : "s", String.join(", ", twice)));
    }
  }

  // The library's own words name its classes; all that it objects to while reading is quotes.
  private static Unreadable broken(String name, Exception e) {
    var line = LINE.matcher(String.valueOf(e.getMessage()));
    return new Unreadable(
        name
            + " is no CSV file that can be read: a quoted value is not closed, or text follows it"
            + (line.find() ? " (it begins in line " + line.group(1) + ")" : "")
            + "; nothing was imported.");
  }

  private static String text(Path file, String name) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new Unreadable("There is no file " + name + "; nothing was imported.");
    }
    var bytes = Files.readAllBytes(file);
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var input = ByteBuffer.wrap(bytes);
    try {
      var text = decoder.decode(input).toString();
      if (text.indexOf('\0') >= 0) {
        throw new Unreadable(name + " holds bytes that are no text; nothing was imported.");
      }
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      var line = 1;
      for (var i = 0; i < input.position(); i++) {
        if (bytes[i] == '\n') {
          line++;
        }
      }
      throw new Unreadable(name + " is not UTF-8 (line " + line + "); nothing was imported.");
    }
  }
}
