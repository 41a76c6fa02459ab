package org.caredesk.desktop.tour;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Saves what a screen offers to save, and opens each file as another program would. What is not as
 * it should be stops the tour.
 */
final class SavedFiles {
  private static final int LEAST_COLOURS = 20;

  private final Driver driver;
  private final Path folder;

  SavedFiles(Driver driver) {
    this.driver = driver;
    try {
      folder = Files.createTempDirectory("saved");
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
    driver.saveInto(folder);
  }

  /** Does something that saves {@code name}, and waits until it is said to be saved. */
  private Path saved(String name, Runnable step) {
    step.run();
    driver.awaitText("Saved as " + name);
    return folder.resolve(name);
  }

  /** A PNG with something on it. */
  void picture(String name, Runnable step) {
    open(
        saved(name, step),
        file -> {
          var image = ImageIO.read(file.toFile());
          long colours =
              IntStream.range(0, image.getWidth())
                  .flatMap(
                      x ->
                          IntStream.range(0, image.getHeight() / 4)
                              .map(y -> image.getRGB(x, 4 * y)))
                  .distinct()
                  .limit(LEAST_COLOURS)
                  .count();
          expect(colours == LEAST_COLOURS, name + " is blank");
        });
  }

  /** A PDF with at least so many pages. */
  void pdf(String name, int least, Runnable step) {
    open(
        saved(name, step),
        file -> {
          try (PDDocument document = Loader.loadPDF(file.toFile())) {
            expect(document.getNumberOfPages() >= least, name + " lacks pages");
          }
        });
  }

  /** A table in CSV: every row has as many cells as the head. */
  void csv(String name, Runnable step) {
    open(
        saved(name, step),
        file -> {
          List<String> rows = Files.readAllLines(file);
          expect(rows.size() > 1, name + " has no rows");
          int cells = cells(rows.getFirst());
          expect(rows.stream().allMatch(row -> cells(row) == cells), name + " is no table");
        });
  }

  /** Commas within quotes belong to a cell. */
  private static int cells(String row) {
    return row.replaceAll("\"[^\"]*\"", "").split(",", -1).length;
  }

  /**
   * A table in XLSX.
   *
   * @param column from 0; holds numbers, which are stored as such
   * @return what they come to
   */
  BigDecimal xlsx(String name, int column, Runnable step) {
    List<BigDecimal> sum = new ArrayList<>();
    open(saved(name, step), file -> sum.add(sum(file, column)));
    return sum.getFirst();
  }

  private static BigDecimal sum(Path file, int column) throws IOException, XMLStreamException {
    String letter = String.valueOf((char) ('A' + column));
    BigDecimal sum = BigDecimal.ZERO;
    try (FileSystem parts = FileSystems.newFileSystem(file);
        InputStream sheet = Files.newInputStream(parts.getPath("xl/worksheets/sheet1.xml"))) {
      XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(sheet);
      boolean isNumber = false;
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        if (xml.getLocalName().equals("c")) {
          String kind = xml.getAttributeValue(null, "t");
          String at = xml.getAttributeValue(null, "r");
          boolean isHead = at.equals(letter + "1");
          isNumber = at.matches(letter + "[0-9]+") && !isHead;
          expect(!isNumber || kind == null || kind.equals("n"), at + " in " + file + " is a text");
        } else if (isNumber && xml.getLocalName().equals("v")) {
          sum = sum.add(new BigDecimal(xml.getElementText()));
        }
      }
    }
    return sum;
  }

  private interface Look {
    void at(Path file) throws IOException, XMLStreamException;
  }

  private static void open(Path file, Look look) {
    try {
      look.at(file);
      Files.delete(file);
    } catch (IOException | XMLStreamException broken) {
      throw new IllegalStateException(file + " cannot be opened", broken);
    }
  }

  static void expect(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
