package org.caredesk.desktop.reception.waitlist;

import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.IfMatch;
import org.caredesk.desktop.api.WaitLists;
import org.caredesk.desktop.live.LiveBatch;
import org.caredesk.desktop.live.ServerTime;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Look;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Latest;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.scheduling.WaitListEntry;
import org.caredesk.dto.scheduling.WaitListPatch;
import org.caredesk.dto.scheduling.WaitListState;
import org.jspecify.annotations.Nullable;

/**
 * Who waits at the hospital, kept current by the live feed for as long as the workplace is open:
 * every desk hears of an offer, whatever it shows.
 */
public final class WaitListModel implements Subscription {
  /** The section of the workplace. */
  public static final String SECTION = "wait-list";

  private static final int MOST = 200;

  private final ReadOnlyObjectWrapper<List<WaitListEntry>> items =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(new Look.Loading());
  private final ObjectProperty<@Nullable NewWish> draft = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable UUID> selected = new SimpleObjectProperty<>();
  private final IntegerProperty offers = new SimpleIntegerProperty(0);
  private final WorkplaceContext context;
  private final WaitLists server;
  private final ServerTime time;
  private final WaitListWords words;
  private final Latest lane;
  private final Subscription running;
  private Set<UUID> offered = new HashSet<>();
  private @Nullable UUID loadedFor;

  public WaitListModel(WorkplaceContext context, ServerTime time) {
    this.context = context;
    this.time = time;
    this.server = context.session().api().waitLists();
    this.words = new WaitListWords(context.texts(), context.formats());
    this.lane = new Latest(context.work());
    this.running =
        Subscription.all(
            List.of(
                context.desk().hospital().property().subscribe((_, _) -> hospitalChanged())
                    ::unsubscribe,
                context.session().live().listen(this::hear)));
    load();
  }

  /** Those with an offer first, then by rank. */
  public ReadOnlyObjectProperty<List<WaitListEntry>> itemsProperty() {
    return items.getReadOnlyProperty();
  }

  ObservableValue<Look> look() {
    return look;
  }

  /** Who is about to wait, where somebody is; the form shows. */
  public ObjectProperty<@Nullable NewWish> draftProperty() {
    return draft;
  }

  /** The entry at the cursor. */
  ObjectProperty<@Nullable UUID> selectedProperty() {
    return selected;
  }

  /** How many offers wait for a call. */
  public ObservableIntegerValue offers() {
    return offers;
  }

  ServerTime time() {
    return time;
  }

  @Nullable WaitListEntry selected() {
    return items.get().stream()
        .filter(each -> each.id().equals(selected.get()))
        .findFirst()
        .orElse(null);
  }

  /** Shows the list with the form for somebody who is to wait. */
  public void begin(NewWish wish) {
    context.desk().navigator().go(new Route.Part(SECTION));
    draft.set(wish);
  }

  private void hospitalChanged() {
    loadedFor = null;
    items.set(List.of());
    draft.set(null);
    look.set(new Look.Loading());
    load();
  }

  private void hear(LiveBatch batch) {
    UUID here = context.desk().hospital().get().id();
    boolean concerns =
        batch.resync()
            || batch.frames().stream()
                .anyMatch(
                    frame ->
                        LiveFrame.WAIT_LIST_CHANGED.equals(frame.type())
                            && here.equals(frame.hospitalId()));
    if (concerns) {
      load();
    }
  }

  /** What shows stays until the answer is there. */
  void load() {
    UUID hospital = context.desk().hospital().get().id();
    lane.start(
        () -> server.waiting(hospital, 0, MOST).items(),
        (List<WaitListEntry> answer) -> {
          boolean first = !hospital.equals(loadedFor);
          loadedFor = hospital;
          show(answer, first);
        },
        problem -> {
          if (!hospital.equals(loadedFor)) {
            look.set(
                ProblemTexts.failed(
                    context.texts(),
                    context.texts().get("wait-list.load-failed"),
                    problem,
                    this::load));
          }
        });
  }

  private void show(List<WaitListEntry> fresh, boolean first) {
    Set<UUID> now = new HashSet<>();
    for (WaitListEntry each : fresh) {
      if (each.state() == WaitListState.OFFERED && each.offer() != null) {
        now.add(each.offer().appointmentId());
        if (!first && !offered.contains(each.offer().appointmentId())) {
          context.desk().toasts().show("fth-bell", words.toast(each), null);
        }
      }
    }
    offered = now;
    offers.set(now.size());
    items.set(List.copyOf(fresh));
    if (selected() == null) {
      selected.set(fresh.isEmpty() ? null : fresh.getFirst().id());
    }
    look.set(
        fresh.isEmpty()
            ? new Look.Empty(
                "fth-clock",
                context.texts().get("wait-list.empty-title"),
                context.texts().get("wait-list.empty-text"),
                null)
            : new Look.Ready());
  }

  // --- what a desk does --------------------------------------------------------------------------

  /** The patient does not want what is offered: the next one gets it, unless it is taken back. */
  void decline(WaitListEntry entry) {
    UUID id = entry.id();
    act(() -> server.decline(id), words::declined, () -> undo(id));
  }

  /** The patient waits no longer. */
  void withdraw(WaitListEntry entry) {
    UUID id = entry.id();
    act(() -> server.withdraw(id), words::withdrawn, () -> undo(id));
  }

  /** Somebody was put on the list. */
  void added(WaitListEntry entry) {
    draft.set(null);
    selected.set(entry.id());
    context
        .desk()
        .toasts()
        .show(
            "fth-check-circle",
            words.added(entry),
            () -> silently(() -> server.withdraw(entry.id())));
    load();
  }

  /** Somebody waits for something else; they keep their place in time. */
  void changed(WaitListEntry before, WaitListEntry after) {
    draft.set(null);
    WaitListPatch back =
        new WaitListPatch(
            before.from(),
            before.to(),
            before.daysOfWeek(),
            Objects.requireNonNullElse(before.timeFrom(), LocalTime.MIDNIGHT),
            Objects.requireNonNullElse(before.timeTo(), LocalTime.MIDNIGHT),
            before.priority(),
            Objects.requireNonNullElse(before.note(), ""));
    IfMatch version = new IfMatch(after.version());
    context
        .desk()
        .toasts()
        .show(
            "fth-check-circle",
            words.changed(after),
            () -> silently(() -> server.change(after.id(), back, version)));
    load();
  }

  private void undo(UUID id) {
    silently(() -> server.undo(id));
  }

  private void silently(Callable<WaitListEntry> work) {
    context.work().start(work, (WaitListEntry _) -> load(), this::say);
  }

  private void act(
      Callable<WaitListEntry> work, Function<WaitListEntry, String> done, Runnable undo) {
    context
        .work()
        .start(
            work,
            (WaitListEntry changed) -> {
              context.desk().toasts().show("fth-corner-up-left", done.apply(changed), undo);
              load();
            },
            this::say);
  }

  private void say(ApiProblem problem) {
    context
        .desk()
        .toasts()
        .show("fth-alert-circle", ProblemTexts.sentence(context.texts(), problem), null);
    load();
  }

  /** The entry {@code step} lines on. */
  void move(int step) {
    List<WaitListEntry> all = items.get();
    if (all.isEmpty()) {
      return;
    }
    int at = all.indexOf(Objects.requireNonNullElse(selected(), all.getFirst()));
    selected.set(all.get(Math.clamp(at + (long) step, 0, all.size() - 1)).id());
  }

  @Override
  public void close() {
    running.close();
    lane.close();
  }
}
