package org.caredesk.desktop.admin.affiliations;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.caredesk.desktop.admin.frame.Column;
import org.caredesk.desktop.admin.frame.MasterPane;
import org.caredesk.desktop.admin.frame.MasterScreen;
import org.caredesk.desktop.admin.frame.MasterViewModel;
import org.caredesk.desktop.admin.frame.Part;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.dto.directory.AffiliationOverview;
import org.caredesk.dto.directory.AffiliationResponse;
import org.caredesk.dto.directory.BookingPolicy;

/** Affiliations: who works at this hospital, for which fee and under which terms. */
public final class AffiliationsScreen extends MasterScreen {

  /** The rail item's id. */
  public static final String SECTION = "affiliations";

  private final WorkplaceContext context;
  private final Texts texts;
  private final Action add;
  private final AffiliationsViewModel model;
  private final AffiliationDetail detail;
  private final MasterPane<AffiliationOverview, AffiliationsViewModel.Segment> pane;

  public AffiliationsScreen(WorkplaceContext context) {
    super(context, SECTION);
    this.context = context;
    this.texts = context.texts();
    add =
        new Action(
            "affiliations.add", texts.get("affiliations.add"), "fth-link", "Ctrl+N", this::openNew);
    model =
        new AffiliationsViewModel(
            context,
            new MasterViewModel.Words(
                texts.get("affiliations.load-failed"),
                "fth-link",
                texts.get("affiliations.none"),
                texts.get("affiliations.none-words"),
                add));
    detail = new AffiliationDetail(context, model, () -> this.pane().takeFocus());
    pane =
        new MasterPane<>(
                context, model.master(), texts.get("affiliations.title"), columns(), detail)
            .counted(
                count ->
                    texts.get("affiliations.count", count, context.desk().hospital().get().name()),
                context.desk().hospital().property())
            .segments(
                List.of(AffiliationsViewModel.Segment.values()),
                segment ->
                    texts.get(
                        switch (segment) {
                          case ACTIVE -> "console.segment-active";
                          case ENDED -> "affiliations.segment-ended";
                          case ALL -> "console.segment-all";
                        }))
            .exported(SECTION)
            .offer(Buttons.primary(add))
            .editBy(detail::beginFee);
  }

  private List<Column<AffiliationOverview>> columns() {
    return List.of(
        Column.name(
            texts.get("affiliations.column-doctor"), "name", 2.3, AffiliationOverview::doctorName),
        Column.text(
            texts.get("affiliations.column-department"),
            "department",
            1.9,
            row -> row.affiliation().departmentName()),
        Column.figure(
            texts.get("affiliations.column-fee"),
            "fee",
            1.5,
            row -> context.formats().money(row.affiliation().consultationFee()),
            row -> new BigDecimal(row.affiliation().consultationFee().amount())),
        Column.inFile(
            texts.get("console.currency"), row -> row.affiliation().consultationFee().currency()),
        Column.figure(
            texts.get("affiliations.column-slot"),
            "slot",
            1.2,
            row -> texts.get("affiliations.minutes", row.affiliation().slotMinutes()),
            row -> (long) row.affiliation().slotMinutes()),
        Column.text(
            texts.get("affiliations.column-modes"),
            null,
            1.9,
            row ->
                row.affiliation().visitModes().stream()
                    .map(texts::word)
                    .collect(Collectors.joining(", "))),
        Column.text(
            texts.get("affiliations.column-policy"),
            null,
            1.6,
            row ->
                texts.get(
                    row.affiliation().bookingPolicy() == BookingPolicy.INSTANT
                        ? "affiliations.policy-instant"
                        : "affiliations.policy-approval")),
        Column.standing(
            texts.get("affiliations.column-status"), "status", 1.3, row -> standing(texts, row)));
  }

  static Label standing(Texts texts, AffiliationOverview row) {
    boolean left = row.affiliation().left();
    Label label =
        new Label(
            texts.get(left ? "affiliations.is-ended" : "console.active"),
            Icons.of(left ? "fth-archive" : "fth-check"));
    label.getStyleClass().addAll("standing", left ? "standing-retired" : "standing-active");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private void openNew() {
    NewAffiliation.ask(context, this::joined);
  }

  private void joined(AffiliationResponse made) {
    context.desk().toasts().done(texts.get("affiliations.added", made.departmentName()));
    model.master().filter().set("");
    model.master().loadAndSelect(made.id());
    pane.takeFocus();
  }

  @Override
  protected MasterPane<AffiliationOverview, AffiliationsViewModel.Segment> pane() {
    return pane;
  }

  @Override
  protected List<Part> parts() {
    return List.of(detail);
  }

  @Override
  protected List<Action> own() {
    return List.of(add);
  }
}
