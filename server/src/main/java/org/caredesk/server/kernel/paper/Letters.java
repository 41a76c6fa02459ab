package org.caredesk.server.kernel.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sets text of any script in lines: the product's fonts, joined and ordered as the script wants it.
 * What somebody typed stays within its own lines: it is cleaned of whatever draws nothing, turns
 * the direction or piles up.
 */
@Component
public class Letters {
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
  private static final int MOST_MARKS = 4;
  private static final String MORE = "…";
  private static final Map<Weight, List<String>> FILES =
      Map.of(
          Weight.REGULAR,
          List.of("sans-400", "devanagari-400", "arabic-400", "cjk-400"),
          Weight.STRONG,
          List.of("sans-600", "devanagari-600", "arabic-600", "cjk-400"));

  // Read with the first slip: 1.8 MB that many a server never needs.
  private volatile Map<Weight, List<Font>> fonts = Map.of();

  /** How bold. */
  public enum Weight {
    REGULAR,
    STRONG
  }

  /**
   * A line as it is laid out.
   *
   * @param plain its text where a PDF library can set it too, in the first font from left to right;
   *     null where only the platform knows how its letters join
   */
  public record Line(TextLayout layout, @Nullable String plain, Weight weight, float size) {}

  /**
   * The text in lines of this width, at most so many; what does not fit ends with an ellipsis.
   *
   * @param size in points
   * @param width in points
   */
  public List<Line> lines(String typed, Weight weight, float size, float width, int most) {
    var text = clean(typed);
    if (text.isEmpty()) {
      return List.of();
    }
    var lines = new ArrayList<Line>();
    var measurer = new LineBreakMeasurer(attributed(text, weight, size).getIterator(), EXACT);
    while (measurer.getPosition() < text.length()) {
      var begin = measurer.getPosition();
      if (lines.size() == most - 1 && measurer.nextOffset(width) < text.length()) {
        lines.add(cut(text.substring(begin), weight, size, width));
        return lines;
      }
      var layout = measurer.nextLayout(width);
      lines.add(line(layout, text.substring(begin, measurer.getPosition()), weight, size));
    }
    return lines;
  }

  /** How many lines the text takes when nothing is cut off. */
  public int count(String typed, Weight weight, float size, float width) {
    return lines(typed, weight, size, width, Integer.MAX_VALUE).size();
  }

  private Line cut(String text, Weight weight, float size, float width) {
    var end = text.length();
    while (true) {
      var shown = text.substring(0, end).stripTrailing() + MORE;
      var layout = new TextLayout(attributed(shown, weight, size).getIterator(), EXACT);
      if (layout.getAdvance() <= width || end <= 1) {
        return line(layout, shown, weight, size);
      }
      end = text.offsetByCodePoints(end, -1);
    }
  }

  private Line line(TextLayout layout, String text, Weight weight, float size) {
    var font = fonts(weight).getFirst();
    var isPlain = text.codePoints().allMatch(c -> isPlain(c) && font.canDisplay(c));
    return new Line(layout, isPlain ? text.stripTrailing() : null, weight, size);
  }

  /** Letters that stand side by side as they are typed. */
  private static boolean isPlain(int codePoint) {
    return switch (Character.UnicodeScript.of(codePoint)) {
      case LATIN, COMMON -> Character.getType(codePoint) != Character.FORMAT;
      default -> false;
    };
  }

  /** The file of the first font, for who embeds it. */
  static String file(Weight weight) {
    return file(Objects.requireNonNull(FILES.get(weight)).getFirst());
  }

  private static String file(String name) {
    return "/org/caredesk/server/fonts/caredesk-" + name + ".ttf";
  }

  private AttributedString attributed(String text, Weight weight, float size) {
    var set = new AttributedString(text);
    var choices = fonts(weight);
    for (var at = 0; at < text.length(); ) {
      var font = fontOf(text.codePointAt(at), choices);
      var end = at;
      while (end < text.length() && goesOn(text.codePointAt(end), font, choices)) {
        end += Character.charCount(text.codePointAt(end));
      }
      set.addAttribute(TextAttribute.FONT, font.deriveFont(size), at, end);
      at = end;
    }
    return set;
  }

  /** A mark stays with its letter where the letter's font has it. */
  private static boolean goesOn(int codePoint, Font font, List<Font> choices) {
    return isMark(codePoint) && font.canDisplay(codePoint)
        || Character.getType(codePoint) == Character.FORMAT
        || fontOf(codePoint, choices).equals(font);
  }

  private static Font fontOf(int codePoint, List<Font> choices) {
    return choices.stream()
        .filter(font -> font.canDisplay(codePoint))
        .findFirst()
        .orElse(choices.getFirst());
  }

  private List<Font> fonts(Weight weight) {
    var loaded = fonts;
    if (loaded.isEmpty()) {
      loaded =
          Map.of(
              Weight.REGULAR, load(Weight.REGULAR),
              Weight.STRONG, load(Weight.STRONG));
      fonts = loaded;
    }
    return Objects.requireNonNull(loaded.get(weight));
  }

  private static List<Font> load(Weight weight) {
    var loaded = new ArrayList<Font>();
    for (var name : Objects.requireNonNull(FILES.get(weight))) {
      var file = file(name);
      try (var in = Objects.requireNonNull(Letters.class.getResourceAsStream(file), file)) {
        loaded.add(Font.createFont(Font.TRUETYPE_FONT, in));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (FontFormatException e) {
        throw new IllegalStateException(file, e);
      }
    }
    // Whatever this machine has for the scripts that are not brought along.
    loaded.add(new Font(Font.SANS_SERIF, Font.PLAIN, 1));
    return List.copyOf(loaded);
  }

  /**
   * One line without control characters, without hidden signs but joiners, without towers of marks.
   */
  public static String clean(String typed) {
    var text = new StringBuilder();
    var marks = 0;
    for (var codePoint : typed.codePoints().toArray()) {
      marks = isMark(codePoint) ? marks + 1 : 0;
      if (marks <= MOST_MARKS) {
        switch (Character.getType(codePoint)) {
          case Character.CONTROL,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.SPACE_SEPARATOR ->
              text.append(' ');
          case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> {}
          case Character.FORMAT -> {
            if (codePoint == ZERO_WIDTH_NON_JOINER || codePoint == ZERO_WIDTH_JOINER) {
              text.appendCodePoint(codePoint);
            }
          }
          default -> text.appendCodePoint(codePoint);
        }
      }
    }
    return text.toString().replaceAll(" {2,}", " ").strip();
  }

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private static boolean isMark(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }
}
