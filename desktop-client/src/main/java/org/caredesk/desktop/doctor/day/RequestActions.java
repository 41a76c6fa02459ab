package org.caredesk.desktop.doctor.day;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Action;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentResponse;

/** What one key does about the open request. */
final class RequestActions {
  private final DoctorWork work;
  private final Action accept;
  private final Action propose;
  private final Action reject;

  RequestActions(DoctorWork work) {
    this.work = work;
    Texts texts = work.context().texts();
    accept =
        new Action(
                "request.accept",
                texts.get("doctor.inbox.accept"),
                "fth-check",
                "A",
                () -> work.answer().accept())
            .enabledWhen(allowed(AppointmentAction.ACCEPT));
    propose =
        new Action(
                "request.propose",
                texts.get("doctor.inbox.propose"),
                "fth-clock",
                "P",
                () -> work.answer().beginPropose())
            .enabledWhen(allowed(AppointmentAction.PROPOSE));
    reject =
        new Action(
                "request.reject",
                texts.get("doctor.inbox.reject"),
                "fth-x",
                "R",
                () -> work.answer().beginReject())
            .enabledWhen(allowed(AppointmentAction.REJECT));
  }

  private ObservableValue<Boolean> allowed(AppointmentAction action) {
    InboxViewModel inbox = work.inbox();
    return Bindings.createBooleanBinding(
        () -> {
          AppointmentResponse open = inbox.request(inbox.focusedProperty().get());
          return open != null
              && open.allowedActions().contains(action)
              && !work.answer().busyProperty().get()
              && work.details().shownProperty().get() == null;
        },
        inbox.focusedProperty(),
        inbox.requestsProperty(),
        work.answer().busyProperty(),
        work.details().shownProperty());
  }

  Action accept() {
    return accept;
  }

  Action propose() {
    return propose;
  }

  Action reject() {
    return reject;
  }

  List<Action> all() {
    return List.of(accept, propose, reject);
  }
}
