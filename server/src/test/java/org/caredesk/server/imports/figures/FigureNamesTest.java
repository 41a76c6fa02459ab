package org.caredesk.server.imports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class FigureNamesTest {
  private final World world;
  private final JdbcClient jdbc;

  FigureNamesTest(World world, JdbcClient jdbc) {
    this.world = world;
    this.jdbc = jdbc;
  }

  @Test
  void theLastDayIsReadUnderThatNameAndNoDepartmentIsGuessedFromItsSpecialty() {
    var clinic = world.clinic();
    jdbc.sql("UPDATE department SET name = 'Heart unit' WHERE id = ?")
        .param(clinic.department())
        .update();
    var ready =
        ImportCalls.of(clinic)
            .checked(
                "COSTS",
                "Department,Category,First day,Last day,Amount",
                "Cardiology,Rent,2026-10,2026-12,1.00",
                "Heart unit,Rent,2026-10,2026-12,1.00");

    assertThat(ready.text("/status")).isEqualTo("READY");
    var rejected = clinic.admin().get("/imports/" + ready.id() + "/rejections").expect(200);
    assertThat(rejected.body().at("/items").size()).isEqualTo(1);
    assertThat(rejected.text("/items/0/code")).isEqualTo("department-unknown");
    var rows = clinic.admin().get("/imports/" + ready.id() + "/rows").expect(200);
    assertThat(rows.text("/items/0/department")).isEqualTo("Heart unit");
    assertThat(rows.text("/items/0/from")).isEqualTo("2026-10-01");
    assertThat(rows.text("/items/0/to")).isEqualTo("2026-12-31");
  }

  /** One of the two would be taken and the other passed over without a word. */
  @Test
  void ofTwoColumnsOfOneNameAPersonSaysWhichCounts() {
    var clinic = world.clinic();
    var calls = ImportCalls.of(clinic);
    var made =
        calls
            .upload(
                "COSTS",
                "Department,Category,Month,Amount,department,Amount,Note,Note",
                "Cardiology,Rent,2026-10,100.00,,118.00,,")
            .expect(201);
    assertThat(calls.settled(made.id()).text("/status")).isEqualTo("UPLOADED");
    assertThat(made.body().get("missing").toString()).isEqualTo("[\"DEPARTMENT\",\"AMOUNT\"]");
    assertThat(made.body().get("ignored").toString())
        .contains("\"Amount (column 4)\"", "\"Amount (column 6)\"", "\"department (column 5)\"");

    var columns = new HashMap<>(Map.of("CATEGORY", 1, "PERIOD", 2, "AMOUNT", 5));
    assertThat(mapped(clinic, made.id(), 0, columns).text("/missing/0")).isEqualTo("DEPARTMENT");
    columns.put("DEPARTMENT", 0);
    mapped(clinic, made.id(), 1, columns);

    assertThat(ImportCalls.counts(calls.settled(made.id()))).isEqualTo("1 0 0 0");
    var rows = clinic.admin().get("/imports/" + made.id() + "/rows").expect(200);
    assertThat(rows.text("/items/0/figure")).isEqualTo("118.00");
    assertThat(rows.text("/items/0/department")).isEqualTo("Cardiology");
  }

  private static Api.Answer mapped(
      World.Clinic clinic, UUID id, int version, Map<String, Integer> columns) {
    return clinic
        .admin()
        .ifMatch(version)
        .put(
            "/imports/" + id + "/mapping",
            Map.of(
                "kind",
                "COSTS",
                "columns",
                columns,
                "decimalMark",
                "POINT",
                "dayOrder",
                "DAY_FIRST"))
        .expect(200);
  }
}
