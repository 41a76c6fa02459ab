package org.caredesk.server.kernel.paper;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.caredesk.server.kernel.paper.Letters.Weight;

/**
 * The product's font in one document: of each weight only the letters that are used, once for all
 * pages.
 */
public final class PageFonts {
  private final PDDocument document;
  private final Map<Weight, PDFont> fonts = new EnumMap<>(Weight.class);

  public PageFonts(PDDocument document) {
    this.document = document;
  }

  PDFont of(Weight weight) throws IOException {
    var known = fonts.get(weight);
    if (known != null) {
      return known;
    }
    var file = Letters.file(weight);
    try (var in = Objects.requireNonNull(PageFonts.class.getResourceAsStream(file), file)) {
      var loaded = PDType0Font.load(document, in, true);
      fonts.put(weight, loaded);
      return loaded;
    }
  }
}
