package org.caredesk.desktop.reception.offline;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.caredesk.desktop.live.LiveState;
import org.caredesk.desktop.live.ServerTime;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.work.Latest;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.directory.HospitalResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse;

/**
 * Fetches today and tomorrow now and then, whatever the desk shows, for the time without a server.
 */
public final class KeepingCopies implements Subscription {
  private static final Duration OFTEN = Duration.ofMinutes(2);

  private final WorkplaceContext context;
  private final ServerTime time;
  private final Latest lane;
  private final Subscription ticks;
  private final List<javafx.util.Subscription> line;

  public KeepingCopies(WorkplaceContext context, ServerTime time) {
    this.context = context;
    this.time = time;
    this.lane = new Latest(context.work());
    this.ticks = context.work().timers().every(OFTEN, this::fetch);
    this.line =
        List.of(
            context.session().live().state().subscribe(_ -> fetch()),
            context.session().continuity().open().subscribe((_, _) -> fetch()));
  }

  private void fetch() {
    boolean isLive = context.session().live().state().getValue() instanceof LiveState.Live;
    if (!isLive || !context.session().continuity().open().get()) {
      return;
    }
    HospitalResponse hospital = context.desk().hospital().get();
    LocalDate today = LocalDate.ofInstant(time.now(), context.desk().hospital().zone());
    var server = context.session().api().hospitals();
    lane.start(
        () ->
            List.of(server.day(hospital.id(), today), server.day(hospital.id(), today.plusDays(1))),
        (List<HospitalDayResponse> days) ->
            days.forEach(day -> context.session().continuity().keep(hospital, day, today)),
        // What is kept already stays; the next turn comes.
        _ -> {});
  }

  @Override
  public void close() {
    ticks.close();
    line.forEach(javafx.util.Subscription::unsubscribe);
    lane.close();
  }
}
