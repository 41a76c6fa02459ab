package org.caredesk.desktop.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Bidi;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caredesk.dto.billing.AdjustmentDirection;
import org.caredesk.dto.billing.AdjustmentReason;
import org.caredesk.dto.billing.PaymentMethod;
import org.caredesk.dto.directory.BookingPolicy;
import org.caredesk.dto.directory.DoctorStatus;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.feedback.FeedbackState;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.insights.DeliveryKind;
import org.caredesk.dto.patients.Gender;
import org.caredesk.dto.patients.IdentifierType;
import org.caredesk.dto.patients.PatientType;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.CancellationReason;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.dto.scheduling.QueuePriority;
import org.caredesk.dto.scheduling.WaitListEntry;
import org.caredesk.dto.scheduling.WaitListPriority;
import org.junit.jupiter.api.Test;

/** Texts and code agree both ways. */
class BundlesTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path BUNDLES = Path.of("src/main/resources/org/caredesk/desktop/texts");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9]+(?:[.-][A-Za-z0-9]+)+)\"");

  private static final Pattern FAMILY = Pattern.compile("\"([a-z0-9]+(?:[.-][A-Za-z0-9]+)+\\.)\"");

  /** Their keys end in a code or constant that comes from the server. */
  private static final Set<String> OPEN_AREAS = Set.of("problem", "violation", "word");

  private static final List<Class<? extends Enum<?>>> WORDS =
      List.of(
          AppointmentStatus.class,
          CancellationReason.class,
          PaymentState.class,
          PaymentMethod.class,
          VisitMode.class,
          WaitListPriority.class,
          WaitListEntry.RankReason.class,
          QueuePriority.class,
          BookingPolicy.class,
          DoctorStatus.class,
          Gender.class,
          IdentifierType.class,
          PatientType.class,
          AdjustmentDirection.class,
          AdjustmentReason.class,
          FeedbackState.class,
          DeliveryKind.class,
          Role.class);

  @Test
  void every_key_in_the_code_has_a_text() {
    Set<String> known = keys();
    Set<String> areas = areas();
    Set<String> ids = ids();
    assertThat(literals().filter(literal -> areas.contains(area(literal)) && literal.contains(".")))
        .filteredOn(literal -> !ids.contains(literal))
        .isSubsetOf(known);
  }

  @Test
  void every_text_is_used() {
    Set<String> used = literals().collect(Collectors.toSet());
    Set<String> families = families();
    assertThat(keys())
        .filteredOn(key -> !OPEN_AREAS.contains(area(key)))
        .filteredOn(key -> !used.contains(key) && families.stream().noneMatch(key::startsWith))
        .isEmpty();
  }

  @Test
  void every_constant_that_is_shown_has_a_word() {
    Texts texts = new Texts(Locale.ENGLISH);
    for (Class<? extends Enum<?>> type : WORDS) {
      for (Enum<?> constant : type.getEnumConstants()) {
        assertThat(texts.word(constant)).isNotBlank();
      }
    }
    long constants = WORDS.stream().mapToLong(type -> type.getEnumConstants().length).sum();
    assertThat(keys().stream().filter(key -> key.startsWith("word."))).hasSize((int) constants);
  }

  @Test
  void a_key_stands_in_the_bundle_of_its_area() {
    for (Path bundle : bundles()) {
      assertThat(keys(bundle)).allSatisfy(key -> assertThat(area(key)).isEqualTo(areaOf(bundle)));
    }
  }

  @Test
  void a_straight_apostrophe_would_swallow_the_placeholders() {
    for (Path bundle : bundles()) {
      assertThat(load(bundle).values())
          .allSatisfy(text -> assertThat((String) text).doesNotContain("'"));
    }
  }

  @Test
  void aTranslationHasTheKeysAndThePlaceholdersOfTheOriginal() {
    var translations =
        bundles().stream().filter(bundle -> bundle.getFileName().toString().contains("_")).toList();
    assertThat(translations).isNotEmpty();
    for (Path translation : translations) {
      Properties original = load(BUNDLES.resolve(areaOf(translation) + ".properties"));
      Properties translated = load(translation);
      assertThat(translated.keySet()).as(translation.toString()).isEqualTo(original.keySet());
      assertThat(original.stringPropertyNames())
          .allSatisfy(
              key ->
                  assertThat(placeholders(translated.getProperty(key)))
                      .as(translation + " " + key)
                      .isEqualTo(placeholders(original.getProperty(key))));
    }
  }

  private static Set<String> placeholders(String text) {
    return Pattern.compile("\\{\\d")
        .matcher(text)
        .results()
        .map(hit -> hit.group())
        .collect(Collectors.toSet());
  }

  /** Ids of actions look like keys: the first argument of a constructor. */
  private static Set<String> ids() {
    Pattern id = Pattern.compile("new Action\\(\\s*\"([^\"]+)\"|setId\\(\\s*\"([^\"]+)\"");
    return sources()
        .flatMap(
            source -> {
              Matcher matcher = id.matcher(source);
              return matcher
                  .results()
                  .map(result -> result.group(1) == null ? result.group(2) : result.group(1))
                  .toList()
                  .stream();
            })
        .collect(Collectors.toSet());
  }

  /** Beginnings of keys that end in a constant's name: literals that end in a dot. */
  private static Set<String> families() {
    return sources()
        .flatMap(source -> FAMILY.matcher(source).results().map(hit -> hit.group(1)))
        .collect(Collectors.toSet());
  }

  private static Stream<String> literals() {
    return sources().flatMap(source -> LITERAL.matcher(source).results().map(hit -> hit.group(1)));
  }

  private static Stream<String> sources() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(BundlesTest::read)
          .toList()
          .stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Set<String> keys() {
    Set<String> all = new TreeSet<>();
    bundles().forEach(bundle -> all.addAll(keys(bundle)));
    return all;
  }

  private static Set<String> areas() {
    return bundles().stream().map(BundlesTest::areaOf).collect(Collectors.toSet());
  }

  private static List<Path> bundles() {
    try (Stream<Path> files = Files.list(BUNDLES)) {
      return files.filter(file -> file.toString().endsWith(".properties")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Set<String> keys(Path bundle) {
    return load(bundle).stringPropertyNames();
  }

  private static Properties load(Path bundle) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(bundle)) {
      properties.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return properties;
  }

  private static String areaOf(Path bundle) {
    return bundle.getFileName().toString().replaceFirst("(_[a-z]{2}.*)?\\.properties$", "");
  }

  private static String area(String key) {
    int dot = key.indexOf('.');
    return dot < 0 ? key : key.substring(0, dot);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void a_name_of_the_other_direction_does_not_turn_the_times_after_it() {
    String text =
        new Texts(Locale.ENGLISH).get("schedule.landing.taken", "محمد الشيخ", "14:30–15:00");

    Bidi bidi = new Bidi(text, Bidi.DIRECTION_LEFT_TO_RIGHT);
    assertThat(bidi.getLevelAt(text.indexOf("محمد"))).isEqualTo(1);
    assertThat(bidi.getLevelAt(text.indexOf("14:30"))).isEqualTo(0);
    assertThat(bidi.getLevelAt(text.indexOf(","))).isEqualTo(0);
  }

  @Test
  void aSentenceThatBeginsWithSuchANameKeepsItsDirection() {
    String text = new Texts(Locale.ENGLISH).get("reception.toast.token", "عمر الحسن", "SA-02");

    Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    assertThat(bidi.baseIsLeftToRight()).isTrue();
    assertThat(bidi.getLevelAt(text.indexOf("عمر"))).isEqualTo(1);
    assertThat(bidi.getLevelAt(text.indexOf("SA-02"))).isEqualTo(0);
  }
}
