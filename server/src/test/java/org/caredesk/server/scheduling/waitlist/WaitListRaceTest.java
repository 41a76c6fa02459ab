package org.caredesk.server.scheduling.waitlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caredesk.server.scheduling.waitlist.WaitListCalls.add;
import static org.caredesk.server.scheduling.waitlist.WaitListCalls.entry;
import static org.caredesk.server.scheduling.waitlist.WaitListCalls.wish;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.WaitListEntryId;
import org.caredesk.server.kernel.persistence.Sql;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.World;
import org.caredesk.server.support.World.Clinic;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes offer at once (SPEC B7): the database keeps slots and entries apart. */
@DatabaseTest
class WaitListRaceTest {
  private static final List<String> SLOTS =
      IntStream.range(0, 8)
          .mapToObj(n -> Instant.parse("2026-11-17T03:30:00Z").plusSeconds(n * 1800L).toString())
          .toList();

  private final World world;
  private final JdbcClient jdbc;
  private final Offers offers;
  private final TermsOfAffiliations termsOf;

  WaitListRaceTest(World world, JdbcClient jdbc, Offers offers, TermsOfAffiliations termsOf) {
    this.world = world;
    this.jdbc = jdbc;
    this.offers = offers;
    this.termsOf = termsOf;
  }

  @Test
  void ofManyOfferedAtOnceOneGetsTheSlotAndOneGetsOneSlotOnly() throws Exception {
    var clinic = world.clinic();
    var terms = termsOf.of(new AffiliationId(clinic.affiliation())).orElseThrow();
    var nobody =
        Map.<String, Object>of("from", "2026-11-18", "to", "2026-11-18", "timeTo", "08:00");
    var entries =
        Stream.generate(
                () ->
                    add(clinic.desk(), clinic, wish(clinic, world.patient(clinic.desk()), nobody)))
            .limit(6)
            .map(WaitListEntryId::new)
            .toList();
    jdbc.sql(
            "UPDATE wait_list_entry SET from_day = DATE '2026-11-17', time_to = NULL WHERE"
                + " hospital_id = ?")
        .param(clinic.hospital())
        .update();

    var wishes = new ArrayList<Callable<Boolean>>();
    entries.forEach(id -> wishes.add(() -> offers.offer(id, terms, slot(0))));
    var one = entries.getFirst();
    IntStream.range(1, 7).forEach(n -> wishes.add(() -> offers.offer(one, terms, slot(n))));
    atOnce(wishes);

    assertThat(holds(clinic)).isEqualTo(offered(clinic)).isBetween(1L, 2L);
    assertThat(
            jdbc.sql(
                    """
                    SELECT count(*) FROM appointment WHERE doctor_id = ? AND status = 'HELD' AND starts_at = ?
                    """)
                .params(clinic.doctor(), Sql.at(slot(0).startsAt()))
                .query(Long.class)
                .single())
        .isLessThanOrEqualTo(1);
  }

  /** Never both booked and waiting on, never neither. */
  @RepeatedTest(8)
  void aWishChangedWhileItsOfferIsBookedIsOneOfTheTwo() throws Exception {
    var clinic = world.clinic();
    var terms = termsOf.of(new AffiliationId(clinic.affiliation())).orElseThrow();
    var nobody =
        Map.<String, Object>of("from", "2026-11-18", "to", "2026-11-18", "timeTo", "08:00");
    var id = add(clinic.desk(), clinic, wish(clinic, world.patient(clinic.desk()), nobody));
    jdbc.sql(
            "UPDATE wait_list_entry SET from_day = DATE '2026-11-17', to_day = DATE '2026-11-17',"
                + " time_to = NULL WHERE id = ?")
        .param(id)
        .update();
    assertThat(offers.offer(new WaitListEntryId(id), terms, slot(0))).isTrue();
    var offered = entry(clinic.desk(), clinic, id);
    assertThat(offered.at("/allowedActions").toString())
        .isEqualTo("[\"BOOK\",\"DECLINE\",\"CHANGE\",\"WITHDRAW\"]");
    var hold = UUID.fromString(offered.at("/offer/appointmentId").asString());

    var statuses = new ArrayList<Integer>();
    var barrier = new CyclicBarrier(2);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var change =
          threads.submit(
              () -> {
                barrier.await();
                return clinic
                    .desk()
                    .ifMatch(offered.at("/version").asInt())
                    .patch("/wait-list/" + id, nobody)
                    .status();
              });
      var book =
          threads.submit(
              () -> {
                barrier.await();
                return world.pay(clinic.desk(), hold, "1200.00").status();
              });
      statuses.addAll(List.of(change.get(), book.get()));
    }
    var isBooked = statuses.get(1) == 201;
    assertThat(statuses).isEqualTo(isBooked ? List.of(409, 201) : List.of(200, 409));
    if (isBooked) {
      assertThat(entry(clinic.desk(), clinic, id).at("/allowedActions").toString()).isEqualTo("[]");
    }
    offers.conclude(new WaitListEntryId(id));
    var now = entry(clinic.desk(), clinic, id);
    assertThat(now.at("/state").asString()).isEqualTo(isBooked ? "BOOKED" : "WAITING");
    assertThat(now.at("/from").asString()).isEqualTo(isBooked ? "2026-11-17" : "2026-11-18");
    var late =
        clinic.desk().ifMatch(offered.at("/version").asInt()).patch("/wait-list/" + id, nobody);
    assertThat(late.status()).isEqualTo(isBooked ? 409 : 412);
    assertThat(holds(clinic)).isZero();
    assertThat(
            jdbc.sql("SELECT status FROM appointment WHERE id = ?")
                .param(hold)
                .query(String.class)
                .single())
        .isEqualTo(isBooked ? "CONFIRMED" : "CANCELLED");
  }

  @Test
  void theDatabaseItselfGivesAHoldToOneEntryOnly() {
    var clinic = world.clinic();
    var hold = world.hold(clinic.desk(), clinic, null, SLOTS.getFirst()).expect(201).id();
    var one = add(clinic.desk(), clinic, wish(clinic, world.patient(clinic.desk()), Map.of()));
    var other = add(clinic.desk(), clinic, wish(clinic, world.patient(clinic.desk()), Map.of()));
    force(one, hold);

    assertThatThrownBy(() -> force(other, hold))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private void force(UUID entry, UUID appointment) {
    jdbc.sql("UPDATE wait_list_entry SET state = 'BOOKED', offered_appointment_id = ? WHERE id = ?")
        .params(appointment, entry)
        .update();
  }

  private long holds(Clinic clinic) {
    return jdbc.sql("SELECT count(*) FROM appointment WHERE hospital_id = ? AND status = 'HELD'")
        .param(clinic.hospital())
        .query(Long.class)
        .single();
  }

  private long offered(Clinic clinic) {
    return jdbc.sql(
            "SELECT count(*) FROM wait_list_entry WHERE hospital_id = ? AND state = 'OFFERED'")
        .param(clinic.hospital())
        .query(Long.class)
        .single();
  }

  private static Slot slot(int n) {
    var starts = Instant.parse(SLOTS.get(n));
    return new Slot(starts, starts.plus(Duration.ofMinutes(30)));
  }

  private static void atOnce(List<Callable<Boolean>> wishes) throws Exception {
    var barrier = new CyclicBarrier(wishes.size());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var started =
          wishes.stream()
              .map(
                  wish ->
                      threads.submit(
                          () -> {
                            barrier.await();
                            try {
                              return wish.call();
                            } catch (Refusal refusal) {
                              return false;
                            }
                          }))
              .toList();
      for (var each : started) {
        each.get();
      }
    }
  }
}
