package org.caredesk.desktop.doctor.profile;

import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.HospitalSign;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.dto.directory.AffiliationResponse;
import org.caredesk.dto.directory.BookingPolicy;

/** One hospital where the doctor works, in its colour, with the terms. */
final class HospitalCard extends VBox {

  private final AffiliationResponse affiliation;
  private final Texts texts;
  private final Formatting formats;

  HospitalCard(AffiliationResponse affiliation, Texts texts, Formatting formats, Runnable... does) {
    this.affiliation = affiliation;
    this.texts = texts;
    this.formats = formats;
    getStyleClass().addAll("cd-card", "hospital-card");
    getStyleClass().addAll(HospitalSign.classes(affiliation.hospitalMark()));
    getChildren().addAll(head(), facts(), buttons(does[0], does[1]));
  }

  private Node head() {
    Region mark = new HospitalSign(affiliation.hospitalMark());
    Label name = Scripts.dress(new Label(affiliation.hospitalName()));
    name.getStyleClass().add("cd-title");
    name.setWrapText(true);
    Label department = Scripts.dress(new Label(affiliation.departmentName()));
    department.getStyleClass().add("cd-muted");
    VBox words = new VBox(name, department);
    HBox.setHgrow(words, Priority.ALWAYS);
    Label fee = new Label(formats.money(affiliation.consultationFee()));
    fee.getStyleClass().add("hospital-fee");
    fee.setMinWidth(Region.USE_PREF_SIZE);
    Label per = new Label(texts.get("hospitals.per-visit"));
    per.getStyleClass().add("cd-secondary");
    VBox money = new VBox(fee, per);
    money.getStyleClass().add("hospital-money");
    HBox head = new HBox(mark, words, money);
    head.getStyleClass().add("hospital-head");
    return head;
  }

  private Node facts() {
    VBox facts = new VBox();
    facts.getStyleClass().add("hospital-facts");
    String lengths =
        affiliation.allowedSlotMinutes().stream()
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    add(
        facts,
        "fth-clock",
        "hospitals.fact-lengths",
        texts.get("hospitals.lengths", lengths, affiliation.slotMinutes()));
    add(
        facts,
        "fth-users",
        "hospitals.modes",
        affiliation.visitModes().stream().map(texts::word).collect(Collectors.joining(", ")));
    add(
        facts,
        affiliation.bookingPolicy() == BookingPolicy.APPROVAL ? "fth-inbox" : "fth-zap",
        "hospitals.policy",
        texts.word(affiliation.bookingPolicy()));
    add(
        facts,
        "fth-map-pin",
        "hospitals.room",
        affiliation.room() == null ? texts.get("hospitals.no-room") : affiliation.room());
    add(
        facts,
        "fth-pause",
        "hospitals.fact-buffers",
        affiliation.bufferBeforeMinutes() + affiliation.bufferAfterMinutes() == 0
            ? texts.get("hospitals.no-buffers")
            : texts.get(
                "hospitals.buffers",
                affiliation.bufferBeforeMinutes(),
                affiliation.bufferAfterMinutes()));
    add(
        facts,
        "fth-calendar",
        "hospitals.fact-window",
        texts.get("hospitals.window", affiliation.leadMinutes(), affiliation.horizonDays()));
    add(facts, "fth-globe", "hospitals.fact-zone", affiliation.timeZone().replace('_', ' '));
    return facts;
  }

  private void add(VBox facts, String icon, String key, String value) {
    Label name = new Label(texts.get(key), Icons.of(icon));
    name.getStyleClass().addAll("cd-secondary", "hospital-fact-name");
    name.setMinWidth(Region.USE_PREF_SIZE);
    Label text = new Label(value);
    text.getStyleClass().add("hospital-fact-value");
    text.setWrapText(true);
    HBox fact = new HBox(name, text);
    fact.getStyleClass().add("hospital-fact");
    facts.getChildren().add(fact);
  }

  private Node buttons(Runnable edit, Runnable leave) {
    Action change =
        new Action("hospitals.edit", texts.get("hospitals.edit"), "fth-edit-2", null, edit);
    Action depart =
        new Action("hospitals.leave", texts.get("hospitals.leave"), "fth-log-out", null, leave);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox row = Buttons.row(Buttons.plain(change), gap, Buttons.dangerPlain(depart));
    row.getStyleClass().add("hospital-buttons");
    return row;
  }
}
