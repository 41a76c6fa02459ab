package org.caredesk.desktop.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.caredesk.desktop.api.Tokens;
import org.caredesk.desktop.api.Transport;
import org.caredesk.desktop.work.ManualWork;
import org.caredesk.dto.directory.HospitalResponse;
import org.caredesk.dto.directory.Location;
import org.caredesk.dto.identity.MeResponse;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.scheduling.HospitalDayResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies on this computer is opened by its owner's password only (SPEC X4). */
class CopiesTest {
  private static final String SERVER = "http://10.0.0.2:8080";
  private static final String EMAIL = "Sunita@demo.example";
  private static final UUID HOSPITAL = new UUID(1, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
  private static final MeResponse SUNITA =
      new MeResponse(
          new UUID(1, 2),
          "Sunita Kamble",
          EMAIL,
          List.of(Role.RECEPTIONIST),
          List.of(),
          null,
          null);
  private static final NotedArrival NANDINI =
      new NotedArrival(
          HOSPITAL,
          TODAY,
          new UUID(1, 3),
          "AP-2026-000007",
          "Nandini Furtado",
          "Dr. Meera Iyer",
          Instant.parse("2026-11-16T05:30:00Z"),
          Instant.parse("2026-11-16T05:21:00Z"));

  private static final NotedArrival ASHA =
      new NotedArrival(
          HOSPITAL,
          TODAY,
          new UUID(1, 4),
          "AP-2026-000008",
          "Asha Mohite",
          "Dr. Meera Iyer",
          Instant.parse("2026-11-16T06:00:00Z"),
          Instant.parse("2026-11-16T05:31:00Z"));

  @TempDir private Path folder;

  @Test
  void whatWasKeptComesBackWithTheSamePassword() throws IOException {
    Copies copies = copies();
    Copies.Opened begun = copies.begin(SERVER, EMAIL, "secret", SUNITA);
    begun.store().write(begun.copy().with(hospital(), day(TODAY), TODAY).with(NANDINI));

    Copies.Opened again =
        Objects.requireNonNull(copies.open(SERVER, " sunita@demo.example ", "secret"));
    assertThat(again.copy().me()).isEqualTo(SUNITA);
    assertThat(again.copy().day(HOSPITAL, TODAY)).isEqualTo(day(TODAY));
    assertThat(again.copy().arrivals()).containsExactly(NANDINI);
  }

  @Test
  void nothingOfItCanBeReadInTheFileNorItsName() throws IOException {
    Copies.Opened begun = copies().begin(SERVER, EMAIL, "secret", SUNITA);
    begun.store().write(begun.copy().with(NANDINI));

    Path file = only();
    assertThat(file.getFileName().toString()).doesNotContainIgnoringCase("sunita");
    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
        .doesNotContain("Nandini", "AP-2026", "Sunita");
    assertThat(Files.getPosixFilePermissions(file))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  }

  @Test
  void anotherPasswordOrPersonOrServerOpensNothing() throws IOException {
    Copies copies = copies();
    Copies.Opened begun = copies.begin(SERVER, EMAIL, "secret", SUNITA);
    begun.store().write(begun.copy());

    assertThat(copies.open(SERVER, EMAIL, "Secret")).isNull();
    assertThat(copies.open(SERVER, "other@demo.example", "secret")).isNull();
    assertThat(copies.has("http://10.0.0.3:8080", EMAIL)).isFalse();
  }

  @Test
  void everyChangedByteIsNoticed() throws IOException {
    Copies copies = copies();
    Copies.Opened begun = copies.begin(SERVER, EMAIL, "secret", SUNITA);
    begun.store().write(begun.copy());
    byte[] whole = Files.readAllBytes(only());
    // One of each part: magic, salt, nonce, text, tag. The rounds only make opening longer.
    for (int at : new int[] {0, 9, 26, 40, whole.length - 1}) {
      byte[] spoilt = whole.clone();
      spoilt[at] ^= 1;
      Files.write(only(), spoilt);
      assertThat(copies.open(SERVER, EMAIL, "secret")).as("byte " + at).isNull();
    }
    Files.write(only(), new byte[3]);
    assertThat(copies.open(SERVER, EMAIL, "secret")).isNull();
  }

  @Test
  void aCopyOfAFormerPasswordIsPutAsideAndNotLost() throws IOException {
    Copies copies = copies();
    Copies.Opened begun = copies.begin(SERVER, EMAIL, "former", SUNITA);
    begun.store().write(begun.copy().with(NANDINI));
    byte[] before = Files.readAllBytes(only());

    Copies.Opened fresh = copies.begin(SERVER, EMAIL, "secret", SUNITA);
    assertThat(fresh.copy().arrivals()).isEmpty();
    assertThat(only().getFileName().toString()).endsWith(".former");
    assertThat(Files.readAllBytes(only())).isEqualTo(before);
  }

  @Test
  void noCopyOfAFormerPasswordIsEverReplaced() throws IOException {
    Copies copies = copies();
    Copies.Opened begun = copies.begin(SERVER, EMAIL, "first", SUNITA);
    begun.store().write(begun.copy().with(NANDINI));
    Copies.Opened second = copies.begin(SERVER, EMAIL, "second", SUNITA);
    second.store().write(second.copy().with(ASHA));

    Copies.Opened third = copies.begin(SERVER, EMAIL, "third", SUNITA);

    assertThat(third.former()).isEqualTo(2);
    assertThat(third.store().openFormer("first").arrivals()).containsExactly(NANDINI);
    assertThat(third.store().openFormer("second").arrivals()).containsExactly(ASHA);
    assertThat(third.store().openFormer("third").files()).isEmpty();
  }

  @Test
  void whoWasNotedUnderAFormerPasswordIsBroughtBackAndThatCopyIsLetGo() throws IOException {
    Copies copies = copies();
    Copies.Opened begun = copies.begin(SERVER, EMAIL, "former", SUNITA);
    begun.store().write(begun.copy().with(NANDINI).with(ASHA));
    ManualWork work = new ManualWork(Instant.parse("2026-11-16T05:19:00Z"));
    Continuity now = Continuity.of(work.work(), copies.begin(SERVER, EMAIL, "secret", SUNITA));
    now.note(ASHA);
    work.settle();
    assertThat(now.former().get()).isEqualTo(1);

    List<Integer> opened = new ArrayList<>();
    now.bringBack("wrong", opened::add);
    work.settle();
    assertThat(now.former().get()).isEqualTo(1);
    now.bringBack("former", opened::add);
    work.settle();

    assertThat(opened).containsExactly(0, 1);
    assertThat(now.former().get()).isZero();
    assertThat(now.arrivals().get()).containsExactly(ASHA, NANDINI);
    Copies.Opened kept = Objects.requireNonNull(copies.open(SERVER, EMAIL, "secret"));
    assertThat(kept.copy().arrivals()).containsExactly(ASHA, NANDINI);
    assertThat(kept.former()).isZero();
    assertThat(only().getFileName().toString()).endsWith(".copy");
  }

  @Test
  void onlyTheNewestPictureOfADayIsKeptAndNoneOfDaysThatAreOver() {
    DeskCopy copy =
        DeskCopy.empty(SUNITA)
            .with(hospital(), day(TODAY.minusDays(1)), TODAY.minusDays(1))
            .with(hospital(), day(TODAY), TODAY)
            .with(hospital(), day(TODAY.plusDays(1)), TODAY)
            .with(hospital(), day(TODAY), TODAY);
    assertThat(copy.days())
        .extracting(HospitalDayResponse::date)
        .containsExactly(TODAY.plusDays(1), TODAY);
    assertThat(copy.hospitals()).hasSize(1);
  }

  private Copies copies() {
    return new Copies(folder, new Transport(SERVER, Tokens.none()).json());
  }

  private Path only() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.getFirst();
    }
  }

  private static HospitalDayResponse day(LocalDate date) {
    return new HospitalDayResponse(
        HOSPITAL, date, "Asia/Kolkata", "INR", 7, Instant.parse("2026-11-16T05:19:00Z"), List.of());
  }

  private static HospitalResponse hospital() {
    return new HospitalResponse(
        HOSPITAL,
        "Seaface Hospital",
        new Location("1 Marine Drive", null, null, "Mumbai", null, "IN"),
        "Asia/Kolkata",
        "INR",
        null,
        6000,
        true,
        0,
        List.of());
  }
}
