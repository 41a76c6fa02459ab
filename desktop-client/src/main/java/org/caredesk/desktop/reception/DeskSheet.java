package org.caredesk.desktop.reception;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.caredesk.desktop.reception.waitlist.WaitListModel;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.SideSheet;
import org.caredesk.desktop.work.Subscription;

/**
 * The sheet beside the day. It is one sheet whose content changes, because a sheet that is replaced
 * is asked to close, and closing gives a hold back.
 */
final class DeskSheet {

  /** What stands in the sheet. */
  interface Content {
    Node body();

    Node foot();

    /** Calls {@code heading} with title and subtitle, now and whenever they change. */
    Subscription describe(java.util.function.BiConsumer<String, String> heading);

    /** Puts the focus where the work begins. */
    void focus();

    /** Goes out of the sheet. */
    default void close() {}
  }

  private final WorkplaceContext context;
  private final FrontDesk desk;
  private final Runnable onGone;
  private final StackPane body = new StackPane();
  private final StackPane foot = new StackPane();
  private final SideSheet sheet;
  private final List<Subscription> following = new ArrayList<>();
  private final BookingPanel booking;
  private boolean open;

  /**
   * @param onGone runs when the sheet has gone, to give the focus back
   */
  DeskSheet(WorkplaceContext context, FrontDesk desk, WaitListModel waitList, Runnable onGone) {
    this.context = context;
    this.desk = desk;
    this.onGone = onGone;
    this.booking = new BookingPanel(context, desk, waitList);
    body.getStyleClass().add("desk-sheet-body");
    sheet =
        new SideSheet(context.texts().get("reception.close-sheet"), body, foot, desk::closePanel);
    sheet.getStyleClass().add("desk-sheet");
    desk.panelProperty().subscribe(this::show);
  }

  private void show(FrontDesk.Panel panel) {
    Subscription.all(following).close();
    following.clear();
    Content content =
        switch (panel) {
          case FrontDesk.Panel.None _ -> null;
          case FrontDesk.Panel.Booking _ -> booking;
          case FrontDesk.Panel.WalkIn walkIn -> new WalkInPanel(context, desk, walkIn.model());
          case FrontDesk.Panel.Noted noted -> new NotedPanel(context, desk, noted.model());
          case FrontDesk.Panel.Calls calls ->
              new CallListPanel(context, desk.papers(), calls.model());
          case FrontDesk.Panel.DoubleBookings report ->
              new DoubleBookingsPanel(context, report.model());
          case FrontDesk.Panel.Existing existing ->
              new AppointmentPanel(context, desk, existing.model());
        };
    if (content == null) {
      if (open) {
        open = false;
        context.desk().overlays().closeSheet();
        onGone.run();
      }
      return;
    }
    body.getChildren().setAll(content.body());
    foot.getChildren().setAll(content.foot());
    following.add(content.describe(sheet::describe));
    following.add(content::close);
    if (!open) {
      open = true;
      context.desk().overlays().openSheet(sheet);
    }
    context.work().later(() -> focus(content));
  }

  private void focus(Content content) {
    // The sheet's parts are in the scene only once they have their skins.
    sheet.applyCss();
    sheet.layout();
    context.desk().overlays().focusBelow(content::focus);
  }

  Region view() {
    return sheet;
  }
}
