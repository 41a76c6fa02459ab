package org.caredesk.desktop.revenue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.paper.PaperFiles;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.LookPane;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.ui.SideSheet;
import org.caredesk.desktop.ui.Skeleton;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.insights.Figures;
import org.caredesk.dto.insights.LedgerEntry;
import org.jspecify.annotations.Nullable;

/** The entries behind a figure, what they come to, and whether that is what the chart shows. */
final class EntriesSheet {
  private final Texts texts;
  private final RevenueWords words;
  private final EntriesViewModel model;
  private final Formatting formats;
  private final AdjustViewModel adjusting;
  private final EntriesOrder order;
  private final VBox rows = new VBox();
  private final VBox totals = new VBox();
  private final Label standing = new Label();
  private final SimpleBooleanProperty hasMore = new SimpleBooleanProperty();
  private final Button more;
  private final LookPane pane;
  private final SideSheet sheet;
  private @Nullable Subscription open;
  private final Map<UUID, Button> adjusts = new HashMap<>();
  private @Nullable AdjustForm form;
  private @Nullable UUID formOf;
  private boolean outdated;

  EntriesSheet(WorkplaceContext context, EntriesViewModel model, RevenueWords words) {
    this.texts = context.texts();
    this.formats = context.formats();
    this.words = words;
    this.model = model;
    this.adjusting = new AdjustViewModel(context, model::reload);
    more =
        Buttons.plain(
            new Action(
                    "revenue.more",
                    texts.get("revenue.more"),
                    "fth-chevron-down",
                    null,
                    model::more)
                .enabledWhen(hasMore));
    order = new EntriesOrder(texts, model::sort);
    VBox content = new VBox(order, rows, more);
    content.getStyleClass().add("entries");
    pane = new LookPane(texts, context.work().timers(), content, Skeleton.rows(6));
    standing.getStyleClass().add("standing");
    standing.setId("entries-standing");
    standing.setWrapText(true);
    totals.getStyleClass().add("entries-totals");
    Action csv =
        new Action(
            "revenue.csv", texts.get("revenue.csv"), "fth-download", null, () -> save("csv"));
    Action xlsx =
        new Action(
            "revenue.xlsx", texts.get("revenue.xlsx"), "fth-download", null, () -> save("xlsx"));
    VBox foot = new VBox(totals, standing, Buttons.row(Buttons.plain(csv), Buttons.plain(xlsx)));
    foot.getStyleClass().add("entries-foot");
    sheet = new SideSheet(texts.get("revenue.close"), pane, foot, () -> model.show(null));
    sheet.getStyleClass().add("entries-sheet");
  }

  private void save(String kind) {
    Focus focus = model.focus().get();
    if (focus != null) {
      Path file =
          PaperFiles.choose(
              "ledger-%s-%s.%s".formatted(focus.span().from(), focus.span().to(), kind));
      if (file != null) {
        model.save(focus, kind, file);
      }
    }
  }

  SideSheet sheet() {
    return sheet;
  }

  void activate() {
    open =
        Subscription.all(
            List.of(
                pane.follow(model.look()),
                model.sort().subscribe(order::show)::unsubscribe,
                model.shown().subscribe(this::show)::unsubscribe,
                adjusting.entry().subscribe((_, now) -> placeForm(now))::unsubscribe));
  }

  void deactivate() {
    if (open != null) {
      open.close();
      open = null;
      adjusting.begin(null);
    }
  }

  private void show(EntriesViewModel.@Nullable Shown shown) {
    Focus focus = model.focus().get();
    if (focus == null) {
      return;
    }
    String days = words.span(focus.span());
    String name = focus.name();
    String title = name == null ? days : name;
    if (shown == null) {
      sheet.describe(title, name == null ? "" : days);
      adjusting.begin(null);
      rows.getChildren().clear();
      totals.getChildren().clear();
      standing.setText("");
      standing.setGraphic(null);
      hasMore.set(false);
      return;
    }
    long total = shown.last().total();
    sheet.describe(
        title,
        name == null
            ? texts.get("revenue.entries", total)
            : texts.get("revenue.entries-in", days, total));
    showRows(shown, focus);
    boolean rest = shown.rows().size() < total;
    hasMore.set(rest);
    more.setVisible(rest);
    more.setManaged(rest);
    Figures figures = shown.last().figures();
    totals
        .getChildren()
        .setAll(
            total(texts.get("revenue.tile-doctors"), figures.doctorShare(), false),
            total(texts.get("revenue.tile-hospital"), figures.hospitalShare(), false),
            total(texts.get("revenue.total"), figures.revenue(), true));
    stand(shown.standing(), figures.revenue().currency());
  }

  /** While a form is filled in, news wait: whoever types keeps the place. */
  private void showRows(EntriesViewModel.Shown shown, Focus focus) {
    outdated = form != null && rows.getChildren().contains(form);
    if (outdated) {
      return;
    }
    UUID focused =
        adjusts.entrySet().stream()
            .filter(each -> each.getValue().isFocused())
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(null);
    adjusts.clear();
    boolean anyAdjustable = shown.rows().stream().anyMatch(LedgerEntry::adjustable);
    rows.getChildren()
        .setAll(shown.rows().stream().map(each -> row(each, focus, anyAdjustable)).toList());
    if (focused != null) {
      takeFocus(focused);
    }
  }

  /**
   * Where the keys go on: with the entry, or with the heads where it is not adjustable any more.
   */
  private void takeFocus(UUID entry) {
    Button adjust = adjusts.get(entry);
    if (adjust == null) {
      order.takeFocus();
    } else {
      adjust.requestFocus();
    }
  }

  /** Under its entry, and away where there is none: the rows stay as they are. */
  private void placeForm(@Nullable LedgerEntry adjusted) {
    UUID left = form != null && form.isFocusWithin() ? formOf : null;
    rows.getChildren().removeIf(AdjustForm.class::isInstance);
    form = null;
    if (left != null && adjusted == null) {
      takeFocus(left);
    }
    EntriesViewModel.Shown shown = model.shown().get();
    if (shown == null) {
      return;
    }
    if (outdated) {
      showRows(shown, shown.focus());
    }
    if (adjusted == null) {
      return;
    }
    List<UUID> ids = shown.rows().stream().map(LedgerEntry::id).toList();
    int at = ids.indexOf(adjusted.id());
    if (at >= 0) {
      AdjustForm placed = new AdjustForm(texts, formats, adjusting, adjusted);
      rows.getChildren().add(at + 1, placed);
      form = placed;
      formOf = adjusted.id();
      placed.takeFocus();
    }
  }

  private void stand(EntriesViewModel.Standing how, String currency) {
    standing.getStyleClass().removeAll("standing-active", "standing-lacking", "standing-bad");
    switch (how) {
      case EQUAL -> stand("fth-check-circle", words.equal(currency), "standing-active");
      case OLDER -> stand("fth-clock", texts.get("revenue.older"), "standing-lacking");
      case BROKEN -> stand("fth-alert-triangle", texts.get("revenue.broken"), "standing-bad");
      case UNPROVED -> stand("fth-info", texts.get("revenue.unproved"), "standing-lacking");
    }
  }

  private void stand(String icon, String text, String style) {
    standing.setGraphic(Icons.of(icon));
    standing.setText(text);
    standing.getStyleClass().add(style);
  }

  private Node total(String name, org.caredesk.dto.Money amount, boolean strong) {
    Label left = new Label(name);
    Label right = new Label(words.full(amount));
    for (Label each : List.of(left, right)) {
      each.getStyleClass().add(strong ? "entries-total" : "entries-part");
    }
    HBox line = new HBox(left, gap(), right);
    line.getStyleClass().add("entries-line");
    return line;
  }

  private static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  private Node row(LedgerEntry entry, Focus focus, boolean anyAdjustable) {
    Label time = new Label(words.posted(entry, focus));
    time.getStyleClass().addAll("cd-strong", "entries-time");
    String patient = entry.patientName();
    Label who = Scripts.dress(new Label(patient == null ? entry.appointmentNumber() : patient));
    who.getStyleClass().add("entries-who");
    Label doctor = Scripts.dress(new Label(entry.doctorName()));
    doctor.getStyleClass().add("cd-secondary");
    List.of(who, doctor)
        .forEach(
            each -> {
              each.setWrapText(true);
              each.setMinHeight(Region.USE_PREF_SIZE);
            });
    VBox both = new VBox(who, doctor);
    HBox.setHgrow(both, Priority.ALWAYS);
    both.setMinWidth(0);
    Label means = new Label(words.means(entry));
    means.setGraphic(
        Icons.of(
            switch (entry.kind()) {
              case PAYMENT -> RevenueWords.icon(entry.method());
              case ADJUSTMENT -> "fth-edit-3";
              default -> "fth-corner-up-left";
            }));
    means.getStyleClass().addAll("cd-secondary", "entries-means");
    means.setWrapText(true);
    means.setMinHeight(Region.USE_PREF_SIZE);
    Label amount = new Label(words.money(Bar.amount(entry.amount()), entry.amount().currency()));
    amount.getStyleClass().add("entries-amount");
    HBox row = new HBox(time, both, means, amount);
    if (entry.adjustable()) {
      Button adjust =
          Buttons.icon(
              new Action(
                  "revenue.adjust",
                  texts.get("revenue.adjust", entry.appointmentNumber()),
                  "fth-edit-3",
                  null,
                  () -> adjusting.begin(entry)));
      adjust.getStyleClass().add("entries-adjust");
      adjusts.put(entry.id(), adjust);
      row.getChildren().add(slot(adjust));
    } else if (anyAdjustable) {
      // Amounts stand in one line.
      row.getChildren().add(slot());
    }
    row.getStyleClass().add("entries-row");
    return row;
  }

  /** As wide with a button as without. */
  private static Node slot(Node... button) {
    StackPane slot = new StackPane(button);
    slot.getStyleClass().add("entries-slot");
    return slot;
  }
}
