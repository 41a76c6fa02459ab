package org.caredesk.desktop.reception.waitlist;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.SetChangeListener;
import org.caredesk.desktop.api.WaitLists;
import org.caredesk.desktop.reception.waitlist.WishModel.Whom;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.work.Debounce;
import org.caredesk.desktop.work.Latest;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.scheduling.WaitListEntry;
import org.caredesk.dto.scheduling.WishOutlook;
import org.jspecify.annotations.Nullable;

/**
 * Whether anybody works at the times of a wish, asked of the server as the wish is filled in. While
 * that is not known, such as without a connection, nothing is said.
 */
final class OutlookModel implements Subscription {
  private static final Duration QUIET = Duration.ofMillis(300);

  private final ReadOnlyBooleanWrapper hopeless = new ReadOnlyBooleanWrapper(false);
  private final WorkplaceContext context;
  private final WishModel wish;
  private final Debounce typing;
  private final Latest asking;
  private final List<javafx.util.Subscription> subscriptions = new ArrayList<>();

  OutlookModel(WorkplaceContext context, WishModel wish) {
    this.context = context;
    this.wish = wish;
    this.typing = new Debounce(context.work().timers(), QUIET);
    this.asking = new Latest(context.work());
  }

  /** Whether nobody who fits works at such times within the dates. */
  ReadOnlyBooleanProperty hopelessProperty() {
    return hopeless.getReadOnlyProperty();
  }

  /** Begins to follow the wish, or goes on with it. */
  void follow() {
    if (subscriptions.isEmpty()) {
      for (ObservableValue<?> each : List.of(wish.whom, wish.from, wish.to, wish.part, wish.mode)) {
        subscriptions.add(each.subscribe((_, _) -> changed()));
      }
      SetChangeListener<Object> days = _ -> changed();
      wish.days.addListener(days);
      subscriptions.add(() -> wish.days.removeListener(days));
      changed();
    }
  }

  private void changed() {
    asking.close();
    typing.call(this::ask);
  }

  private void ask() {
    Whom whom = whom();
    LocalDate from = wish.from.get();
    LocalDate to = wish.to.get();
    if (whom == null || from == null || to == null || to.isBefore(from)) {
      hopeless.set(false);
      return;
    }
    WaitLists lists = context.session().api().waitLists();
    asking.start(
        () ->
            lists.outlook(
                context.desk().hospital().get().id(),
                whom.affiliation(),
                whom.department(),
                whom.specialty(),
                Objects.requireNonNull(wish.mode.get()),
                from,
                to,
                wish.days.stream().sorted().toList(),
                wish.timeFrom(),
                wish.timeTo()),
        (WishOutlook found) -> hopeless.set(!found.possible()),
        _ -> hopeless.set(false));
  }

  private @Nullable Whom whom() {
    WaitListEntry changes = wish.known().changes();
    return changes == null
        ? wish.whom.get()
        : new Whom("", changes.affiliationId(), changes.departmentId(), changes.specialty());
  }

  @Override
  public void close() {
    subscriptions.forEach(javafx.util.Subscription::unsubscribe);
    subscriptions.clear();
    typing.close();
    asking.close();
  }
}
