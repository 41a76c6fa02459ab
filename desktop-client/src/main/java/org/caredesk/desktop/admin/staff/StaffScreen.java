package org.caredesk.desktop.admin.staff;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.caredesk.desktop.admin.frame.Column;
import org.caredesk.desktop.admin.frame.FormSheet;
import org.caredesk.desktop.admin.frame.MasterPane;
import org.caredesk.desktop.admin.frame.MasterScreen;
import org.caredesk.desktop.admin.frame.MasterViewModel;
import org.caredesk.desktop.admin.frame.Part;
import org.caredesk.desktop.admin.frame.Sending;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.SegmentedChoice;
import org.caredesk.dto.identity.InvitationRequest;
import org.caredesk.dto.identity.StaffMember;
import org.caredesk.dto.identity.StaffRole;
import org.caredesk.dto.problem.Violation;

/** Staff: who may sign in and as what, and who is invited. */
public final class StaffScreen extends MasterScreen {

  /** The rail item's id. */
  public static final String SECTION = "staff";

  private final WorkplaceContext context;
  private final Texts texts;
  private final Action invite;
  private final StaffViewModel model;
  private final StaffDetail detail;
  private final HandOver handOver;
  private final MasterPane<StaffMember, StaffViewModel.Segment> pane;

  public StaffScreen(WorkplaceContext context) {
    super(context, SECTION);
    this.context = context;
    this.texts = context.texts();
    invite =
        new Action(
            "staff.invite", texts.get("staff.invite"), "fth-user-plus", "Ctrl+N", this::openNew);
    model =
        new StaffViewModel(
            context,
            new MasterViewModel.Words(
                texts.get("staff.load-failed"),
                "fth-users",
                texts.get("staff.none"),
                texts.get("staff.none-words"),
                invite));
    detail = new StaffDetail(context, model);
    handOver = new HandOver(texts, model);
    pane =
        new MasterPane<>(context, model.master(), texts.get("staff.title"), columns(), detail)
            .counted(
                count -> texts.get("staff.count", count, context.desk().hospital().get().name()),
                context.desk().hospital().property());
    if (model.isSuperAdmin()) {
      SegmentedChoice<StaffViewModel.Scope> scope =
          new SegmentedChoice<>(
              List.of(StaffViewModel.Scope.values()),
              each ->
                  texts.get(
                      each == StaffViewModel.Scope.GROUP
                          ? "staff.scope-group"
                          : "staff.scope-here"));
      scope.valueProperty().bindBidirectional(model.scope());
      pane.offer(scope);
    }
    pane.segments(
            List.of(StaffViewModel.Segment.values()),
            segment ->
                texts.get(
                    switch (segment) {
                      case ACTIVE -> "console.segment-active";
                      case INVITED -> "staff.segment-invited";
                      case DEACTIVATED -> "staff.segment-deactivated";
                      case ALL -> "console.segment-all";
                    }))
        .exported(SECTION)
        .offer(Buttons.primary(invite))
        .bar(handOver);
  }

  private List<Column<StaffMember>> columns() {
    return List.of(
        Column.name(texts.get("staff.column-name"), "name", 2, StaffMember::name),
        Column.text(texts.get("staff.column-email"), "email", 2.2, StaffMember::email),
        Column.text(
            texts.get("staff.column-roles"),
            null,
            1.9,
            member ->
                member.roles().stream()
                    .map(role -> texts.word(role.role()))
                    .distinct()
                    .collect(Collectors.joining(", "))),
        Column.text(
            texts.get("staff.column-last"),
            "last-sign-in",
            2.1,
            member ->
                member.lastSignIn() == null
                    ? texts.get("console.nothing")
                    : context
                        .formats()
                        .dayAndTime(member.lastSignIn(), context.desk().hospital().zone()),
            member ->
                member.lastSignIn() == null
                    ? null
                    : LocalDateTime.ofInstant(
                        member.lastSignIn(), context.desk().hospital().zone())),
        Column.standing(
            texts.get("staff.column-status"), "status", 1.6, member -> standing(texts, member)));
  }

  static Label standing(Texts texts, StaffMember member) {
    Label label =
        new Label(
            texts.get(
                switch (member.status()) {
                  case ACTIVE -> "console.active";
                  case INVITED -> "staff.invited";
                  case DEACTIVATED -> "staff.is-deactivated";
                }),
            Icons.of(
                switch (member.status()) {
                  case ACTIVE -> "fth-check";
                  case INVITED -> "fth-mail";
                  case DEACTIVATED -> "fth-user-x";
                }));
    label.getStyleClass().add("standing");
    label
        .getStyleClass()
        .add(
            switch (member.status()) {
              case ACTIVE -> "standing-active";
              case INVITED -> "standing-lacking";
              case DEACTIVATED -> "standing-retired";
            });
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private void openNew() {
    StringProperty name = new SimpleStringProperty("");
    StringProperty email = new SimpleStringProperty("");
    List<StaffRole> roles = model.roles();
    ObjectProperty<StaffRole> role = new SimpleObjectProperty<>(roles.getFirst());
    Sending sending = new Sending(context);
    FormSheet[] sheet = new FormSheet[1];
    Runnable send =
        () ->
            sending.send(
                wrong(name.get(), email.get()),
                () ->
                    context
                        .session()
                        .api()
                        .staff()
                        .invite(
                            new InvitationRequest(
                                name.get().strip(), email.get().strip(), role.get())),
                (StaffMember made) -> {
                  sheet[0].close();
                  model.invited(made, "staff.invited-toast");
                  pane.takeFocus();
                });
    sheet[0] =
        new FormSheet(
                context,
                sending,
                texts.get("staff.invite"),
                texts.get(model.sendsMail().get() ? "staff.send" : "staff.invite"),
                send)
            .explain(
                texts.get("staff.invite"),
                texts.get(
                    model.sendsMail().get() ? "staff.invite-words" : "staff.invite-words-by-hand"));
    sheet[0].text("name", texts.get("staff.name"), name).icon("fth-user");
    sheet[0].text("email", texts.get("staff.email"), email).icon("fth-mail");
    sheet[0].choice("role", texts.get("staff.role"), roles, model::words, role);
    sheet[0].open();
  }

  private static List<Violation> wrong(String name, String email) {
    return Stream.concat(
            name.isBlank() ? Stream.of(new Violation("name", "required", "")) : Stream.of(),
            email.strip().matches("[^\\s@]+@[^\\s@]+")
                ? Stream.of()
                : Stream.of(new Violation("email", email.isBlank() ? "required" : "email", "")))
        .toList();
  }

  @Override
  protected MasterPane<StaffMember, StaffViewModel.Segment> pane() {
    return pane;
  }

  @Override
  protected List<Part> parts() {
    return List.of(model, detail);
  }

  @Override
  protected List<Action> own() {
    return List.of(invite, handOver.copyAction());
  }
}
