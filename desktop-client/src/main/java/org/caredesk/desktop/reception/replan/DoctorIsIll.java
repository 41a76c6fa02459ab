package org.caredesk.desktop.reception.replan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.dto.identity.MeResponse;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.caredesk.dto.scheduling.ReplanChoice;
import org.caredesk.dto.scheduling.ReplanResponse;
import org.jspecify.annotations.Nullable;

/** Sends doctors home: the plan over whatever the desk shows, then the call list and the undo. */
public final class DoctorIsIll {
  private final WorkplaceContext context;
  private final Texts texts;
  private final Consumer<CallListModel> carriedOut;
  private final Runnable changed;
  private final List<CallListModel> lists = new ArrayList<>();
  private @Nullable ReplanViewModel open;

  /**
   * @param carriedOut shows whom to call
   * @param changed the day is another one now
   */
  public DoctorIsIll(
      WorkplaceContext context, Consumer<CallListModel> carriedOut, Runnable changed) {
    this.context = context;
    this.texts = context.texts();
    this.carriedOut = carriedOut;
    this.changed = changed;
  }

  /** Whether this person may do it at the hospital in view. */
  public boolean isAllowed() {
    MeResponse me = context.session().me();
    return (me.roles().contains(Role.RECEPTIONIST) || me.roles().contains(Role.HOSPITAL_ADMIN))
        && me.hospitals().stream()
            .anyMatch(each -> each.id().equals(context.desk().hospital().get().id()));
  }

  /**
   * Asks what becomes of a doctor's visits.
   *
   * @param shown the day that is looked at, local at the hospital
   */
  public void plan(DoctorDay doctor, LocalDate shown, Instant now) {
    if (open != null || !isAllowed()) {
      return;
    }
    ZoneId zone = context.desk().hospital().zone();
    Absence absence = Absence.of(context.desk().hospital().get().id(), doctor, shown, zone, now);
    ReplanViewModel model = new ReplanViewModel(context, absence, zone, this::done);
    open = model;
    ReplanView view = new ReplanView(context, model, context.desk().overlays()::closeDialog);
    context
        .desk()
        .overlays()
        .openDialog(
            view,
            () -> {
              open = null;
              view.close();
              model.close();
            });
    context.work().later(view::focus);
  }

  /** Doctors whose names begin as what is typed beside the word "ill", such as "mehta ill". */
  public List<DoctorDay> named(String query, List<DoctorDay> doctors) {
    String ill = texts.get("replan.palette-word");
    List<String> words =
        Arrays.stream(query.toLowerCase(Locale.ROOT).strip().split("\\s+")).toList();
    List<String> names = words.stream().filter(word -> !word.equals(ill)).toList();
    return names.isEmpty() || names.size() == words.size()
        ? List.of()
        : doctors.stream().filter(doctor -> isNamed(doctor, names)).toList();
  }

  private static boolean isNamed(DoctorDay doctor, List<String> words) {
    List<String> parts = List.of(doctor.doctorName().toLowerCase(Locale.ROOT).split("\\s+"));
    return words.stream().allMatch(word -> parts.stream().anyMatch(part -> part.startsWith(word)));
  }

  private void done(ReplanResponse made) {
    context.desk().overlays().closeDialog();
    changed.run();
    CallListModel calls = new CallListModel(made, this::takeBack);
    lists.add(calls);
    if (!made.items().isEmpty()) {
      carriedOut.accept(calls);
    }
    context.desk().toasts().show("fth-check-circle", done(made, touched(made)), calls::takeBack);
  }

  /** Open again whom to call, and the way back, for each doctor who was taken off from here. */
  public List<Action> callLists() {
    return lists.stream()
        .filter(CallListModel::stands)
        .map(
            calls ->
                new Action(
                    "replan.calls-" + calls.planProperty().get().id(),
                    texts.get("replan.calls-of", calls.planProperty().get().doctorName()),
                    "fth-phone-call",
                    null,
                    () -> carriedOut.accept(calls)))
        .toList();
  }

  /** Who is on the pinboard has not been moved: a time has still to be found. */
  private String done(ReplanResponse made, long touched) {
    long parked =
        made.items().stream().filter(item -> item.choice() == ReplanChoice.PINBOARD).count();
    String words = texts.get("replan.done", made.doctorName(), touched - parked);
    return parked == 0 ? words : texts.get("replan.and-parked", words, parked);
  }

  private static long touched(ReplanResponse made) {
    return made.items().stream().filter(item -> item.choice() != ReplanChoice.LEAVE).count();
  }

  private void takeBack(CallListModel calls) {
    ReplanResponse made = calls.planProperty().get();
    context
        .work()
        .start(
            () -> context.session().api().replans().takeBack(made.id()),
            (ReplanResponse back) -> {
              calls.changed(back);
              changed.run();
              context
                  .desk()
                  .toasts()
                  .done(texts.get("replan.taken-back", made.doctorName(), touched(made)));
            },
            failure ->
                context
                    .desk()
                    .toasts()
                    .show("fth-alert-circle", ProblemTexts.sentence(texts, failure), null));
  }

  /** The desk is left for good. */
  public void close() {
    if (open != null) {
      context.desk().overlays().closeDialog();
    }
  }
}
