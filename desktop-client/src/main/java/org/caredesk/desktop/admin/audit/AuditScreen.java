package org.caredesk.desktop.admin.audit;

import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.caredesk.desktop.admin.frame.AuditWords;
import org.caredesk.desktop.admin.frame.Column;
import org.caredesk.desktop.admin.frame.MasterPane;
import org.caredesk.desktop.admin.frame.MasterScreen;
import org.caredesk.desktop.admin.frame.MasterViewModel;
import org.caredesk.desktop.admin.frame.Part;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.KeyHint;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Days;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.WrappingBar;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.audit.AuditEvent;
import org.caredesk.dto.audit.AuditVerification;
import org.caredesk.dto.identity.Role;
import org.jspecify.annotations.Nullable;

/** Who did what: found by person, object, action and time, with a badge that says it is whole. */
public final class AuditScreen extends MasterScreen {

  /** The rail item's id. */
  public static final String SECTION = "audit";

  private static final List<String> OBJECTS =
      List.of(
          "",
          "hospital",
          "department",
          "affiliation",
          "doctor",
          "account",
          "invitation",
          "appointment",
          "patient",
          "import",
          "audit-trail");

  private final WorkplaceContext context;
  private final Texts texts;
  private final AuditViewModel model;
  private final AuditDetail detail;
  private final MasterPane<AuditEvent, AuditViewModel.Segment> pane;
  private final Label chain = new Label();
  private final Action clear;
  private final Action verify;

  public AuditScreen(WorkplaceContext context) {
    super(context, SECTION);
    this.context = context;
    this.texts = context.texts();
    model =
        new AuditViewModel(
            context,
            new MasterViewModel.Words(
                texts.get("audit.load-failed"),
                "fth-shield",
                texts.get("audit.none"),
                texts.get("audit.none-words"),
                null));
    clear = new Action("audit.clear", texts.get("audit.clear"), "fth-x", null, model::clear);
    verify =
        new Action("audit.verify", texts.get("audit.verify"), "fth-shield", "V", model::verify);
    detail = new AuditDetail(context, model);
    pane =
        new MasterPane<>(context, model.master(), texts.get("audit.title"), columns(), detail)
            .counted(
                _ -> texts.get("audit.where", context.desk().hospital().get().name()),
                context.desk().hospital().property())
            .prompt(texts.get("audit.person"));
    boolean sees = context.session().me().roles().contains(Role.SUPER_ADMIN);
    if (sees) {
      pane.segments(
          List.of(AuditViewModel.Segment.values()),
          segment ->
              texts.get(
                  segment == AuditViewModel.Segment.ALL
                      ? "staff.scope-group"
                      : "staff.scope-here"));
    }
    pane.exported("audit-trail", model::export).bar(filters());
    chain.getStyleClass().add("standing");
    chain.setId("audit-chain");
  }

  private Node filters() {
    ComboBox<String> object = new ComboBox<>();
    object.getItems().setAll(OBJECTS);
    object.setId("audit-object");
    object.setConverter(
        new javafx.util.StringConverter<>() {
          @Override
          public String toString(@Nullable String type) {
            return type == null || type.isEmpty()
                ? texts.get("audit.any-object")
                : AuditWords.object(texts, type);
          }

          @Override
          public String fromString(String text) {
            return text;
          }
        });
    object.valueProperty().bindBidirectional(model.objectType());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label followed = new Label();
    followed.getStyleClass().add("cd-secondary");
    model
        .objectId()
        .subscribe(
            id -> {
              followed.setText(id.isEmpty() ? "" : texts.get("audit.one-object", id));
              followed.setManaged(!id.isEmpty());
              followed.setVisible(!id.isEmpty());
            });
    return new WrappingBar(
        object,
        words("audit.from"),
        picker("audit-from", model.from()),
        words("audit.to"),
        picker("audit-to", model.to()),
        followed,
        Buttons.link(clear),
        gap,
        chain,
        Buttons.link(verify));
  }

  private Label words(String key) {
    Label words = new Label(texts.get(key));
    words.getStyleClass().add("cd-secondary");
    words.setMinWidth(Region.USE_PREF_SIZE);
    return words;
  }

  private DatePicker picker(String id, ObjectProperty<@Nullable LocalDate> day) {
    DatePicker picker = Days.in(new DatePicker(), context.formats());
    picker.setId(id);
    picker.getStyleClass().add("audit-day");
    picker.valueProperty().bindBidirectional(day);
    return picker;
  }

  private List<Column<AuditEvent>> columns() {
    return List.of(
        Column.text(
            texts.get("audit.time"),
            null,
            2.8,
            event ->
                context.formats().dayAndTime(event.happenedAt(), context.desk().hospital().zone())),
        Column.name(texts.get("audit.person"), null, 1.6, AuditEvent::actorName),
        Column.text(
            texts.get("audit.what"), null, 1.6, event -> AuditWords.action(texts, event.action())),
        Column.text(
            texts.get("audit.object"),
            null,
            1.4,
            event -> AuditWords.object(texts, event.objectType())),
        Column.text(
            texts.get("audit.detail"),
            null,
            2.2,
            event -> AuditWords.summary(texts, event.detail())));
  }

  private void showChain(AuditViewModel.Chain now) {
    chain
        .getStyleClass()
        .removeAll("standing-active", "standing-bad", "standing-lacking", "standing-retired");
    switch (now) {
      case AuditViewModel.Chain.Checking _ ->
          chain("fth-clock", texts.get("audit.chain-checking"), "standing-retired");
      case AuditViewModel.Chain.Unknown unknown ->
          chain(
              "fth-alert-circle",
              texts.get("audit.chain-unknown", unknown.why()),
              "standing-lacking");
      case AuditViewModel.Chain.Checked checked -> checked(checked.result());
    }
  }

  private void checked(AuditVerification result) {
    if (result.intact()) {
      chain(
          "fth-check-circle",
          texts.get(
              "audit.chain-verified",
              result.events(),
              context.formats().time(result.checkedAt(), context.desk().hospital().zone())),
          "standing-active");
    } else {
      chain(
          "fth-alert-triangle",
          texts.get("audit.chain-broken", String.valueOf(result.brokenAt())),
          "standing-bad");
    }
  }

  private void chain(String icon, String text, String style) {
    chain.setGraphic(Icons.of(icon));
    chain.setText(text);
    chain.getStyleClass().add(style);
  }

  @Override
  protected MasterPane<AuditEvent, AuditViewModel.Segment> pane() {
    return pane;
  }

  @Override
  protected List<Part> parts() {
    return List.of(model, detail);
  }

  @Override
  protected List<Action> own() {
    return List.of(verify, clear);
  }

  @Override
  protected List<Subscription> follow() {
    return List.of(model.chain().subscribe(this::showChain)::unsubscribe);
  }

  @Override
  public List<KeyHint> keys() {
    return List.of(new KeyHint("Up", texts.get("console.key-move")));
  }
}
