package org.caredesk.server.identity;

import org.caredesk.server.kernel.RecordFollowed;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the account of a merged record lead to the one that stands for it (SPEC P4), and back. A
 * record that has an account already keeps that one alone.
 */
@Component
class FollowingRecords {
  private final JdbcClient jdbc;

  FollowingRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(RecordFollowed followed) {
    if (!followed.isUndoing()) {
      jdbc.sql(
              """
              INSERT INTO merged_account (merge_id, account_id)
              SELECT CAST(? AS uuid), id FROM account WHERE patient_id = ?
                AND NOT EXISTS (SELECT 1 FROM account taken WHERE taken.patient_id = ?)
              """)
          .params(followed.merge(), followed.from().value(), followed.to().value())
          .update();
    }
    jdbc.sql(
            """
            UPDATE account SET patient_id = ?, version = version + 1
            WHERE patient_id = ? AND id IN (SELECT account_id FROM merged_account WHERE merge_id = ?)
            """)
        .params(followed.to().value(), followed.from().value(), followed.merge())
        .update();
  }
}
