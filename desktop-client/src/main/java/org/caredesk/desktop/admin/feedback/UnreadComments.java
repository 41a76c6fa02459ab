package org.caredesk.desktop.admin.feedback;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.caredesk.desktop.live.LiveBatch;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.work.Gathering;
import org.caredesk.desktop.work.Latest;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.feedback.FeedbackState;
import org.caredesk.dto.live.LiveFrame;

/**
 * How many comments at the hospital in view nobody has read, live, for as long as the workplace is
 * open.
 */
public final class UnreadComments {

  /** How long news are gathered before the count is asked for. */
  static final Duration GATHER = Duration.ofSeconds(1);

  private final WorkplaceContext context;
  private final Latest lane;
  private final Gathering gathering;
  private final Subscription open;
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

  public UnreadComments(WorkplaceContext context) {
    this.context = context;
    this.lane = new Latest(context.work());
    this.gathering = new Gathering(context.work(), GATHER, this::ask);
    this.open =
        Subscription.all(
            List.of(
                context.session().live().listen(this::heard),
                context.desk().hospital().property().subscribe((_, _) -> ask())::unsubscribe));
    ask();
  }

  private void heard(LiveBatch batch) {
    UUID here = context.desk().hospital().get().id();
    if (batch.resync()
        || batch.frames().stream()
            .anyMatch(
                frame ->
                    frame.type().equals(LiveFrame.FEEDBACK_CHANGED)
                        && here.equals(frame.hospitalId()))) {
      gathering.begin();
    }
  }

  private void ask() {
    UUID here = context.desk().hospital().get().id();
    lane.start(
        () ->
            context
                .session()
                .api()
                .feedback()
                .feedback(here, null, FeedbackState.NEW, null, 0, 1)
                .fresh(),
        fresh -> count.set(Math.toIntExact(fresh)),
        // The next change asks again; until then the figure stays as it was.
        _ -> {});
  }

  public ReadOnlyIntegerProperty count() {
    return count.getReadOnlyProperty();
  }

  public void close() {
    open.close();
    gathering.close();
    lane.close();
  }
}
