package org.caredesk.server.imports;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
      var missing = columns.stream().filter(c -> !parser.getHeaderNames().contains(c)).toList();
      if (!missing.isEmpty()) {
        throw new Unreadable(
            name + " lacks the column " + String.join(", ", missing) + "; nothing was imported.");
      }
      for (var record : parser) {
        // A quoted value may span lines; what a person looks for is the line on which the row
        // begins.
        consumer.accept(new Row(name, parser.getCurrentLineNumber(), record));
      }
    } catch (CSVException | IllegalArgumentException e) {
      throw new Unreadable(name + " is no CSV file that can be read: " + e.getMessage());
    } catch (java.io.UncheckedIOException e) {
      throw new Unreadable(name + " is no CSV file that can be read: " + e.getMessage());
    } catch (IOException e) {
      throw new Unreadable(name + " cannot be read: " + e.getMessage());
    }
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
