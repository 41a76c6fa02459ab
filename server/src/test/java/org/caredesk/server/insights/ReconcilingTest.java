package org.caredesk.server.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.insights.Reconciliation;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ReconcilingTest {
  private static final Actor ROOT =
      new Actor(
          new UUID(0, 9),
          "Root",
          Set.of(new Actor.Grant(Role.SUPER_ADMIN, null)),
          null,
          null,
          null,
          null);

  private final World world;
  private final JdbcClient jdbc;
  private final Reconciling reconciling;

  ReconcilingTest(World world, JdbcClient jdbc, Reconciling reconciling) {
    this.world = world;
    this.jdbc = jdbc;
    this.reconciling = reconciling;
  }

  @Test
  void whatTheServerWroteAgrees() {
    var clinic = world.clinic();
    paid(clinic);

    var told =
        clinic.admin().get("/reports/reconciliation?hospitalId=" + clinic.hospital()).expect(200);
    assertThat(told.body().at("/agrees").asBoolean()).isTrue();
    assertThat(told.body().at("/checks/0/compared").asInt()).isEqualTo(1);
    assertThat(told.body().at("/checks").size()).isEqualTo(6);
  }

  @Test
  void aDifferenceIsNamed() {
    var clinic = world.clinic();
    paid(clinic);
    jdbc.sql(
            """
            UPDATE revenue_day SET paid_minor = paid_minor + 1, doctor_minor = doctor_minor + 1 WHERE hospital_id = ?
            """)
        .param(clinic.hospital())
        .update();

    var told = of(clinic);
    assertThat(told.agrees()).isFalse();
    assertThat(differences(told, "days-equal-the-ledger"))
        .singleElement()
        .asString()
        .contains("2026-11-16", "INR 1200.01", "INR 1200.00");
    assertThat(differences(told, "reports-equal-the-ledger")).hasSize(3);
    assertThat(differences(told, "payments-are-in-the-ledger")).isEmpty();

    jdbc.sql("UPDATE visit_day SET completed = 1 WHERE hospital_id = ?")
        .param(clinic.hospital())
        .update();
    assertThat(differences(of(clinic), "visits-are-counted")).hasSize(1);
    jdbc.sql("DELETE FROM revenue_day WHERE hospital_id = ?").param(clinic.hospital()).update();
    assertThat(differences(of(clinic), "days-equal-the-ledger"))
        .singleElement()
        .asString()
        .contains("INR 0.00", "INR 1200.00");
  }

  @Test
  void aPaymentThatWasNeverPostedIsNamed() {
    var clinic = world.clinic();
    paid(clinic);
    var charge = UUID.randomUUID();
    var unpaid =
        world
            .hold(clinic.desk(), clinic, world.patient(clinic.desk()), "2026-11-19T04:30:00Z")
            .expect(201)
            .id();
    jdbc.sql(
            """
            INSERT INTO charge (id, appointment_id, hospital_id, department_id, doctor_id, patient_id, quoted_minor,
              amount_minor, currency, doctor_share_bp, doctor_minor, hospital_minor, created_at)
            SELECT :charge, :unpaid, hospital_id, department_id, doctor_id, patient_id, 100, 100, 'INR', 6000, 60, 40,
              created_at FROM charge WHERE hospital_id = :hospital
            """)
        .param("charge", charge)
        .param("unpaid", unpaid)
        .param("hospital", clinic.hospital())
        .update();
    jdbc.sql(
            """
            INSERT INTO payment (id, receipt_number, charge_id, appointment_id, order_id, payment_id, method,
              amount_minor, currency, received_at, received_by)
            SELECT id, :receipt, id, appointment_id, 'o', :receipt, 'CARD', 100, 'INR', created_at, id
            FROM charge WHERE id = :charge
            """)
        .param("charge", charge)
        .param("receipt", "RC-LOST-" + charge.toString().substring(0, 8))
        .update();

    assertThat(differences(of(clinic), "payments-are-in-the-ledger"))
        .singleElement()
        .asString()
        .contains("RC-LOST-", "is not in the ledger");
    jdbc.sql("DELETE FROM payment WHERE charge_id = ?").param(charge).update();
    jdbc.sql("DELETE FROM charge WHERE id = ?").param(charge).update();
    assertThat(of(clinic).agrees()).isTrue();
  }

  private Reconciliation of(World.Clinic clinic) {
    return reconciling.of(ROOT, new HospitalId(clinic.hospital()));
  }

  private static List<String> differences(Reconciliation told, String check) {
    return told.checks().stream()
        .filter(found -> found.name().equals(check))
        .flatMap(found -> found.differences().stream())
        .toList();
  }

  private void paid(World.Clinic clinic) {
    var desk = clinic.desk();
    var appointment =
        world.hold(desk, clinic, world.patient(desk), "2026-11-18T04:30:00Z").expect(201).id();
    world.pay(desk, appointment, "1200.00").expect(201);
  }
}
