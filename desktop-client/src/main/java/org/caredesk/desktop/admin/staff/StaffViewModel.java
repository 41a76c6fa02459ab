package org.caredesk.desktop.admin.staff;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.caredesk.desktop.admin.frame.MasterViewModel;
import org.caredesk.desktop.admin.frame.Part;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.Staff;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.dto.Page;
import org.caredesk.dto.identity.InvitationRequest;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.identity.ServerInfo;
import org.caredesk.dto.identity.StaffAction;
import org.caredesk.dto.identity.StaffMember;
import org.caredesk.dto.identity.StaffRole;
import org.caredesk.dto.identity.StaffStatus;
import org.jspecify.annotations.Nullable;

/** Who works at the hospital in view, or for a super admin in the group, and what they may do. */
final class StaffViewModel implements Part {

  /** Who is listed. */
  enum Segment {
    ACTIVE(StaffStatus.ACTIVE),
    INVITED(StaffStatus.INVITED),
    DEACTIVATED(StaffStatus.DEACTIVATED),
    ALL(null);

    private final @Nullable StaffStatus status;

    Segment(@Nullable StaffStatus status) {
      this.status = status;
    }
  }

  /** Whose staff is listed. */
  enum Scope {
    HOSPITAL,
    GROUP
  }

  private final WorkplaceContext context;
  private final MasterViewModel<StaffMember, Segment> master;
  private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.HOSPITAL);
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper sendsMail = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyObjectWrapper<@Nullable StaffMember> toHandOver =
      new ReadOnlyObjectWrapper<>();
  private @Nullable UUID shown;

  StaffViewModel(WorkplaceContext context, MasterViewModel.Words words) {
    this.context = context;
    this.master = new MasterViewModel<>(context, this::read, StaffMember::id, Segment.ALL, words);
    scope.subscribe((_, _) -> master.reset());
    master.selected().subscribe(this::chosen);
  }

  private Callable<Page<StaffMember>> read(MasterViewModel.Query<Segment> query) {
    UUID whose = scope.get() == Scope.GROUP ? null : hospital();
    return () ->
        staff()
            .staff(
                whose,
                query.text(),
                query.segment().status,
                null,
                query.sort(),
                query.page(),
                query.size());
  }

  private Staff staff() {
    return context.session().api().staff();
  }

  private UUID hospital() {
    return context.desk().hospital().get().id();
  }

  private void chosen(@Nullable StaffMember member) {
    UUID now = member == null ? null : member.id();
    if (now == null || !now.equals(shown)) {
      problem.set("");
    }
    shown = now;
  }

  /**
   * The roles that who works here may give: a hospital's own, and for a super admin the group's.
   */
  List<StaffRole> roles() {
    String here = context.desk().hospital().get().name();
    List<StaffRole> atHospital =
        List.of(
            new StaffRole(Role.RECEPTIONIST, hospital(), here),
            new StaffRole(Role.HOSPITAL_ADMIN, hospital(), here),
            new StaffRole(Role.STAKEHOLDER, hospital(), here));
    if (!isSuperAdmin()) {
      return atHospital;
    }
    return java.util.stream.Stream.concat(
            atHospital.stream(),
            java.util.stream.Stream.of(
                StaffRole.of(Role.STAKEHOLDER, null), StaffRole.of(Role.SUPER_ADMIN, null)))
        .toList();
  }

  boolean isSuperAdmin() {
    return context.session().me().roles().contains(Role.SUPER_ADMIN);
  }

  /** Such as "Reception at Seaface Hospital". */
  String words(StaffRole role) {
    String word = context.texts().word(role.role());
    if (role.hospitalId() == null) {
      return context.texts().get("staff.role-group", word);
    }
    return role.hospitalName() == null
        ? word
        : context.texts().get("staff.role-at", word, role.hospitalName());
  }

  boolean may(StaffAction action) {
    StaffMember member = master.selected().get();
    return member != null && member.allowedActions().contains(action);
  }

  void grant(StaffRole role) {
    StaffMember member = master.selected().get();
    if (member != null && !holds(member, role)) {
      give(member, role, true);
    }
  }

  private static boolean holds(StaffMember member, StaffRole role) {
    return member.roles().stream()
        .anyMatch(
            held ->
                held.role() == role.role()
                    && java.util.Objects.equals(held.hospitalId(), role.hospitalId()));
  }

  private void give(StaffMember member, StaffRole role, boolean undoable) {
    run(
        () -> staff().grant(member.id(), role),
        (StaffMember now) -> {
          master.replace(now);
          if (undoable) {
            told("staff.granted", now.name(), words(role), () -> take(now, role, false));
          }
        });
  }

  /** Takes a role away from who is chosen. */
  void revoke(StaffRole role) {
    StaffMember member = master.selected().get();
    if (member != null) {
      take(member, role, true);
    }
  }

  private void take(StaffMember member, StaffRole role, boolean undoable) {
    run(
        () -> staff().revoke(member.id(), role),
        _ -> {
          if (undoable) {
            told("staff.revoked", member.name(), words(role), () -> give(member, role, false));
          }
          // Who has no role left is no longer of the staff; only the server knows.
          master.load();
        });
  }

  /** Lets who is chosen sign in no more, or again. */
  void deactivateOrReactivate() {
    StaffMember member = master.selected().get();
    if (member != null) {
      setActive(member, member.status() != StaffStatus.ACTIVE, true);
    }
  }

  private void setActive(StaffMember member, boolean active, boolean undoable) {
    run(
        () -> active ? staff().reactivate(member.id()) : staff().deactivate(member.id()),
        (StaffMember now) -> {
          master.replace(now);
          if (undoable) {
            told(
                active ? "staff.reactivated" : "staff.deactivated",
                now.name(),
                "",
                () -> setActive(now, !active, false));
          }
          if (master.segment().get() != Segment.ALL) {
            master.load();
          }
        });
  }

  /** Ends every sign-in of who is chosen. */
  void signOut() {
    StaffMember member = master.selected().get();
    if (member != null) {
      run(
          () -> staff().signOutEverywhere(member.id()),
          (StaffMember now) -> {
            master.replace(now);
            context.desk().toasts().done(context.texts().get("staff.signed-out", now.name()));
          });
    }
  }

  /** Asks whether the server can send codes by itself. */
  @Override
  public void activate() {
    context
        .work()
        .start(
            () -> context.session().api().identity().serverInfo(),
            (ServerInfo server) -> sendsMail.set(server.sendsMail()),
            _ -> {
              // The list says why nothing can be read; nobody is invited meanwhile.
            });
  }

  /** Says that a code is out, or shows it where nobody else brings it to them. */
  void invited(StaffMember made, String key) {
    boolean isSent = made.code() == null;
    toHandOver.set(isSent ? null : made);
    context
        .desk()
        .toasts()
        .done(
            isSent
                ? context.texts().get(key, made.email())
                : context.texts().get("staff.invited-by-hand", made.name()));
    master.loadAndSelect(made.id());
  }

  @Override
  public void deactivate() {
    handedOver();
  }

  /** The code was handed over, or is not to be seen any longer. */
  void handedOver() {
    toHandOver.set(null);
  }

  /** Sends another code to who is chosen. */
  void inviteAgain() {
    StaffMember member = master.selected().get();
    if (member != null) {
      run(
          () -> staff().inviteAgain(member.id()),
          (StaffMember made) -> invited(made, "staff.invited-again"));
    }
  }

  /** Takes the invitation of who is chosen back; undone by another one. */
  void withdraw() {
    StaffMember member = master.selected().get();
    if (member != null) {
      run(
          () -> staff().withdraw(member.id()),
          _ -> {
            told(
                "staff.withdrawn",
                member.name(),
                "",
                () ->
                    run(
                        () ->
                            staff()
                                .invite(
                                    new InvitationRequest(
                                        member.name(), member.email(), member.roles().getFirst())),
                        (StaffMember made) -> invited(made, "staff.invited-toast")));
            master.load();
          });
    }
  }

  private <R> void run(Callable<R> call, Consumer<R> done) {
    problem.set("");
    context.work().start(call, done, this::refused);
  }

  private void refused(ApiProblem refusal) {
    problem.set(ProblemTexts.sentence(context.texts(), refusal));
  }

  private void told(String key, String name, String role, Runnable undo) {
    context.desk().toasts().show("fth-check-circle", context.texts().get(key, name, role), undo);
  }

  MasterViewModel<StaffMember, Segment> master() {
    return master;
  }

  ObjectProperty<Scope> scope() {
    return scope;
  }

  /** Whether codes reach people by email. */
  ReadOnlyBooleanProperty sendsMail() {
    return sendsMail.getReadOnlyProperty();
  }

  /** Who was invited just now and has a code that only this screen knows; null for nobody. */
  ReadOnlyObjectProperty<@Nullable StaffMember> toHandOver() {
    return toHandOver.getReadOnlyProperty();
  }

  /** Why the last step was not taken; empty for nothing. */
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }
}
