package org.caredesk.dto.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table that is written row by row and never held as a whole. Numbers are numbers and dates are
 * dates; a text that a spreadsheet might take for a formula stays a text.
 *
 * <p>Cells: {@link String}, {@link BigDecimal}, {@link Long}, {@link LocalDate}, {@link
 * LocalDateTime} or null.
 */
public interface TableFile {
  /** Which program it is for. */
  enum Kind {
    CSV("csv", "text/csv;charset=UTF-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String ending;
    private final String mediaType;

    Kind(String ending, String mediaType) {
      this.ending = ending;
      this.mediaType = mediaType;
    }

    /** The kind that the end of a file's name says; a workbook where it says none of them. */
    public static Kind of(Path file) {
      var name = file.toString().toLowerCase(Locale.ROOT);
      return name.endsWith("." + CSV.ending) ? CSV : XLSX;
    }

    /** Of a file's name, without a dot. */
    public String ending() {
      return ending;
    }

    public String mediaType() {
      return mediaType;
    }
  }

  /** Adds a row. */
  void row(List<?> cells);

  /** Writes what is left; the stream stays open. */
  void finish();

  /**
   * @param name of the sheet, where there are sheets
   */
  static TableFile begin(Kind kind, OutputStream out, String name, List<String> heads) {
    var file =
        switch (kind) {
          case CSV -> new Csv(out);
          case XLSX -> new Xlsx(out, name, heads);
        };
    if (kind == Kind.CSV) {
      file.row(heads);
    }
    return file;
  }

  /** RFC 4180 in UTF-8, with the mark by which spreadsheets know that. */
  final class Csv implements TableFile {
    private final Writer out;

    Csv(OutputStream out) {
      this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      write("\uFEFF");
    }

    @Override
    public void row(List<?> cells) {
      write(cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n");
    }

    @Override
    public void finish() {
      try {
        out.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void write(String text) {
      try {
        out.write(text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String cell(@Nullable Object value) {
      return switch (value) {
        case null -> "";
        case BigDecimal number -> number.toPlainString();
        case String text -> CsvText.cell(text);
        case LocalDateTime time -> time.toString().replace('T', ' ');
        default -> value.toString();
      };
    }
  }

  /** An Excel workbook; what is more than a sheet can hold goes on in the next. */
  final class Xlsx implements TableFile {
    private static final int KEPT_ROWS = 500;
    private static final double WIDTH = 18;

    private final Workbook book;
    private final String name;
    private final List<String> heads;
    private int sheets;
    private Worksheet sheet;
    private int row;

    Xlsx(OutputStream out, String name, List<String> heads) {
      this.book = new Workbook(out, "CareDesk", "1.0");
      this.name = name;
      this.heads = heads;
      this.sheet = nextSheet();
    }

    private Worksheet nextSheet() {
      sheets++;
      var next = book.newWorksheet(sheets == 1 ? name : name + " " + sheets);
      for (var column = 0; column < heads.size(); column++) {
        next.width(column, WIDTH);
        next.inlineString(0, column, heads.get(column));
        next.style(0, column).bold().set();
      }
      next.freezePane(0, 1);
      row = 1;
      return next;
    }

    @Override
    public void row(List<?> cells) {
      if (row == Worksheet.MAX_ROWS) {
        run(sheet::finish);
        sheet = nextSheet();
      }
      for (var column = 0; column < cells.size(); column++) {
        cell(column, cells.get(column));
      }
      row++;
      if (row % KEPT_ROWS == 0) {
        run(sheet::flush);
      }
    }

    private void cell(int column, @Nullable Object value) {
      switch (value) {
        case null -> {}
        case BigDecimal number -> {
          sheet.value(row, column, number);
          sheet.style(row, column).format(format(number.scale())).set();
        }
        case Long number -> sheet.value(row, column, number);
        case LocalDate day -> {
          sheet.value(row, column, day);
          sheet.style(row, column).format("yyyy-mm-dd").set();
        }
        case LocalDateTime time -> {
          sheet.value(row, column, time);
          sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
        }
        // In line: a table of texts that all sheets share would be kept until the end.
        default -> sheet.inlineString(row, column, value.toString());
      }
    }

    private static String format(int digits) {
      var zeros = new char[Math.max(0, digits)];
      Arrays.fill(zeros, '0');
      return "#,##0" + (digits > 0 ? "." + new String(zeros) : "");
    }

    @Override
    public void finish() {
      run(book::finish);
    }

    private interface Work {
      void run() throws IOException;
    }

    private static void run(Work work) {
      try {
        work.run();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
