package org.caredesk.server.scheduling.waitlist;

import org.caredesk.server.kernel.RecordFollowed;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets who waits under a merged record wait under the one that stands for it, and back. */
@Component
class FollowingWishes {
  private final JdbcClient jdbc;

  FollowingWishes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(RecordFollowed followed) {
    if (!followed.isUndoing()) {
      jdbc.sql(
              """
              INSERT INTO merged_wait_list_entry (merge_id, entry_id)
              SELECT CAST(? AS uuid), id FROM wait_list_entry WHERE patient_id = ?
              """)
          .params(followed.merge(), followed.from().value())
          .update();
    }
    jdbc.sql(
            """
            UPDATE wait_list_entry SET patient_id = ?, version = version + 1
            WHERE patient_id = ? AND id IN (SELECT entry_id FROM merged_wait_list_entry WHERE merge_id = ?)
            """)
        .params(followed.to().value(), followed.from().value(), followed.merge())
        .update();
  }
}
