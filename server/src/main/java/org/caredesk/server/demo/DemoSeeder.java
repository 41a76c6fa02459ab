package org.caredesk.server.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.directory.Hospitals;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Fills an empty database with the demo group; a database that has hospitals is left as it is. */
@Component
@ConditionalOnProperty("caredesk.demo")
class DemoSeeder implements ApplicationRunner {
  private static final Logger log = LoggerFactory.getLogger(DemoSeeder.class);
  private static final Actor ACTOR =
      new Actor(
          new UUID(0, 1),
          "Demo data",
          Set.of(new Actor.Grant(Role.SUPER_ADMIN, null)),
          null,
          null,
          null,
          null);

  private final DemoGroup group;
  private final DemoPatients patients;
  private final DemoVisits visits;
  private final DemoPeople people;
  private final Reading reading;
  private final Settings settings;

  /** What is there already. */
  @Component
  @ConditionalOnProperty("caredesk.demo")
  record Reading(Hospitals hospitals, TermsOfAffiliations terms, Clock clock) {}

  /** How much is made, and from which seed. */
  @Component
  @ConditionalOnProperty("caredesk.demo")
  record Settings(
      @Value("${caredesk.demo-seed:2026}") long seed,
      @Value("${caredesk.demo-patients:5000}") int patients) {}

  DemoSeeder(
      DemoGroup group,
      DemoPatients patients,
      DemoVisits visits,
      DemoPeople people,
      Reading reading,
      Settings settings) {
    this.group = group;
    this.patients = patients;
    this.visits = visits;
    this.people = people;
    this.reading = reading;
    this.settings = settings;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (reading.hospitals().count() > 0) {
      return;
    }
    log.info(
        "Making demo data: three hospitals, sixty doctors, a year of visits. This takes half a"
            + " minute.");
    var random = new Random(settings.seed());
    var today = LocalDate.ofInstant(reading.clock().instant(), ZoneOffset.UTC);
    var made = group.make(ACTOR, random, today);
    var around = patients.make(random, settings.patients());
    people.make(ACTOR, made, around.getFirst().getFirst());
    var count = 0;
    for (var h = 0; h < made.hospitals().size(); h++) {
      var terms = reading.terms().at(made.hospitals().get(h).id());
      count += visits.make(ACTOR, random, terms, around.get(h));
    }
    log.info("The demo data has {} patients and {} visits.", settings.patients(), count);
  }
}
