package org.caredesk.desktop.reception;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.FormField;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.KeyCap;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.Money;
import org.caredesk.dto.billing.CancellationPreview;
import org.caredesk.dto.scheduling.CancellationReason;
import org.jspecify.annotations.Nullable;

/** The short list of reasons and what cancelling does with the money. */
final class CancellingPane extends VBox {
  private final Texts texts;
  private final WorkplaceContext context;
  private final CancellingModel model;
  private final FormField<TextField> typed;
  private final ToggleGroup group = new ToggleGroup();
  private final Label money = new Label();
  private final CheckBox waive = new CheckBox();
  private final FormField<TextField> waiver;
  private final List<Subscription> following = new ArrayList<>();

  /**
   * @param typed the field for the words of another reason
   */
  CancellingPane(WorkplaceContext context, CancellingModel model, FormField<TextField> typed) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.typed = typed;
    getStyleClass().add("cancelling");
    Label title = new Label(texts.get("reception.cancel-reason"));
    title.getStyleClass().add("cd-field-label");
    VBox list = new VBox();
    list.getStyleClass().add("cancelling-reasons");
    for (CancellationReason each : CancellationReason.values()) {
      list.getChildren().add(line(each));
    }
    money.getStyleClass().add("cancelling-money");
    money.setWrapText(true);
    money.setGraphic(Icons.of("fth-credit-card"));
    waive.selectedProperty().bindBidirectional(model.waivedProperty());
    waiver = new FormField<>(texts.get("reception.cancel.waiver-reason"), new TextField());
    waiver.control().textProperty().bindBidirectional(model.waiverReasonProperty());
    waiver.visibleProperty().bind(waive.selectedProperty().and(waive.visibleProperty()));
    waiver.managedProperty().bind(waiver.visibleProperty());
    waive.managedProperty().bind(waive.visibleProperty());
    getChildren().setAll(title, list, typed, money, waive, waiver);
    following.add(model.reasonProperty().subscribe(this::select)::unsubscribe);
    following.add(model.previewProperty().subscribe(_ -> showMoney())::unsubscribe);
    following.add(model.waivedProperty().subscribe(_ -> showMoney())::unsubscribe);
    following.add(
        model.waiverErrorProperty().subscribe(text -> waiver.errorProperty().set(text))
            ::unsubscribe);
  }

  private ToggleButton line(CancellationReason each) {
    ToggleButton line =
        new ToggleButton(texts.word(each), new KeyCap(String.valueOf(each.ordinal() + 1)));
    line.getStyleClass().add("cancelling-reason");
    line.setId("cancel." + each.name());
    line.setMaxWidth(Double.MAX_VALUE);
    line.setMnemonicParsing(false);
    line.setToggleGroup(group);
    line.setUserData(each);
    line.selectedProperty()
        .subscribe(
            (_, chosen) -> {
              if (chosen) {
                model.reasonProperty().set(each);
              }
            });
    return line;
  }

  /** Chooses by the number that stands beside it; words are typed for another reason. */
  boolean choose(String digit) {
    for (CancellationReason each : CancellationReason.values()) {
      if (String.valueOf(each.ordinal() + 1).equals(digit)) {
        model.reasonProperty().set(each);
        return true;
      }
    }
    return false;
  }

  /** Puts the focus on the list. */
  void focusFirst() {
    ToggleButton chosen = (ToggleButton) group.getSelectedToggle();
    (chosen == null ? (ToggleButton) group.getToggles().getFirst() : chosen).requestFocus();
  }

  private void select(@Nullable CancellationReason chosen) {
    group.getToggles().stream()
        .filter(each -> each.getUserData() == chosen)
        .findFirst()
        .ifPresentOrElse(group::selectToggle, () -> group.selectToggle(null));
    boolean isOther = chosen == CancellationReason.OTHER;
    typed.setVisible(isOther);
    typed.setManaged(isOther);
    if (isOther) {
      context.work().later(typed.control()::requestFocus);
    }
  }

  private void showMoney() {
    CancellationPreview shown = model.previewProperty().get();
    waive.setVisible(CancellingModel.isWaivable(shown));
    money.setVisible(shown != null);
    money.setManaged(shown != null);
    if (shown != null) {
      money.setText(words(shown));
      waive.setText(texts.get("reception.cancel.waive", context.formats().money(shown.kept())));
    }
  }

  private String words(CancellationPreview shown) {
    boolean kept = CancellingModel.isSome(shown.kept());
    if (!kept && !CancellingModel.isSome(shown.refund())) {
      return texts.get("reception.cancel.nothing-paid");
    }
    if (!kept || model.waivedProperty().get()) {
      return texts.get("reception.cancel.all-back", context.formats().money(refund(shown)));
    }
    if (model.isFollowing()) {
      return texts.get(
          "series.cancel.part-back",
          context.formats().money(shown.refund()),
          context.formats().money(shown.kept()));
    }
    return texts.get(
        "reception.cancel.part-back",
        context.formats().money(shown.refund()),
        context.formats().money(shown.kept()),
        shown.freeHours());
  }

  private Money refund(CancellationPreview shown) {
    Money back = model.refund();
    return back == null ? shown.refund() : back;
  }

  void close() {
    Subscription.all(following).close();
    following.clear();
  }
}
