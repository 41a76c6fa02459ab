package org.caredesk.server.insights;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.caredesk.server.support.World;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Costs as an import leaves them. */
final class KnownCosts {
  private KnownCosts() {}

  /**
   * @param department null for a cost of the whole hospital
   */
  static void add(
      JdbcClient jdbc,
      World.Clinic clinic,
      @Nullable UUID department,
      String from,
      String to,
      long minor) {
    var costs =
        jdbc.sql(
                """
                INSERT INTO cost_item (id, hospital_id, category, day_from, day_to, amount_minor, currency, source_key,
                  department_id)
                VALUES (?, ?, 'Salaries', ?, ?, ?, 'INR', ?, ?)
                """)
            .params(
                UUID.randomUUID(),
                clinic.hospital(),
                LocalDate.parse(from),
                LocalDate.parse(to),
                minor,
                from + to);
    costs.params(Arrays.asList(department)).update();
  }
}
