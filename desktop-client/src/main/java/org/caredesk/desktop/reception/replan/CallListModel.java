package org.caredesk.desktop.reception.replan;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.caredesk.dto.scheduling.ReplanResponse;

/** Whom the desk telephones after a plan was carried out. */
public final class CallListModel {
  private final ReadOnlyObjectWrapper<ReplanResponse> plan;
  private final BooleanProperty all = new SimpleBooleanProperty(false);
  private final Consumer<CallListModel> onTakeBack;

  /**
   * @param onTakeBack takes the whole plan back
   */
  CallListModel(ReplanResponse made, Consumer<CallListModel> onTakeBack) {
    this.plan = new ReadOnlyObjectWrapper<>(made);
    this.onTakeBack = onTakeBack;
  }

  /** What was done, and whether it was taken back. */
  public ReadOnlyObjectProperty<ReplanResponse> planProperty() {
    return plan.getReadOnlyProperty();
  }

  /** Whether those are shown too who get a message. */
  public BooleanProperty allProperty() {
    return all;
  }

  /** Who is shown, by the time they had. */
  public List<ReplanResponse.Item> shown() {
    return plan.get().items().stream().filter(item -> all.get() || !item.reachable()).toList();
  }

  /** How many get no message and have a telephone. */
  public int toBeCalled() {
    return (int) unreached().filter(item -> !isWithoutContact(item)).count();
  }

  /** How many get no message and cannot be called either. */
  public int withoutContact() {
    return (int) unreached().filter(CallListModel::isWithoutContact).count();
  }

  private Stream<ReplanResponse.Item> unreached() {
    return plan.get().items().stream().filter(item -> !item.reachable());
  }

  /** Whether neither a message nor a call reaches the patient. */
  public static boolean isWithoutContact(ReplanResponse.Item item) {
    return !item.reachable() && (item.patientPhone() == null || item.patientPhone().isBlank());
  }

  /** Whether the plan still stands. */
  public boolean stands() {
    return plan.get().reversedAt() == null;
  }

  /** Takes all of it back, unless that was done already. */
  public void takeBack() {
    if (stands()) {
      onTakeBack.accept(this);
    }
  }

  void changed(ReplanResponse now) {
    plan.set(now);
  }
}
