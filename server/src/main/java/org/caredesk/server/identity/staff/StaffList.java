package org.caredesk.server.identity.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.caredesk.dto.Page;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.identity.StaffAction;
import org.caredesk.dto.identity.StaffMember;
import org.caredesk.dto.identity.StaffRole;
import org.caredesk.dto.identity.StaffStatus;
import org.caredesk.server.identity.Account;
import org.caredesk.server.identity.Accounts;
import org.caredesk.server.identity.HospitalNames;
import org.caredesk.server.kernel.AccountId;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.persistence.Sql;
import org.caredesk.server.kernel.web.Paging;
import org.caredesk.server.kernel.web.Sorting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The staff of a hospital, or of the group, as an admin looks through it. */
@Component
public class StaffList {
  private static final Map<String, String> COLUMNS =
      Map.of(
          "name",
          "lower(s.name)",
          "email",
          "s.email",
          "status",
          "s.status",
          "last-sign-in",
          "s.last_sign_in");

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final HospitalNames hospitals;
  private final LastAdmins lastAdmins;
  private final Clock clock;

  StaffList(
      JdbcClient jdbc,
      Accounts accounts,
      HospitalNames hospitals,
      LastAdmins lastAdmins,
      Clock clock) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.hospitals = hospitals;
    this.lastAdmins = lastAdmins;
    this.clock = clock;
  }

  /**
   * What is asked of the list.
   *
   * @param hospital null for the whole group, which only a super admin sees
   * @param text part of a name or an email address
   */
  public record Wish(
      @Nullable HospitalId hospital,
      @Nullable String text,
      @Nullable StaffStatus status,
      @Nullable Role role,
      @Nullable String sort,
      Paging paging) {}

  private record Line(
      UUID id,
      String name,
      String email,
      StaffStatus status,
      @Nullable Instant lastSignIn,
      int signIns,
      @Nullable StaffRole invitedTo,
      @Nullable Instant invitedUntil) {}

  /**
   * @throws Refusal forbidden for a hospital that is not the actor's; hospital-missing (400) for a
   *     hospital admin who names none
   */
  public Page<StaffMember> page(Actor actor, Wish wish) {
    if (wish.hospital() != null) {
      actor.requireAt(wish.hospital(), Role.SUPER_ADMIN, Role.HOSPITAL_ADMIN);
    } else if (!actor.is(Role.SUPER_ADMIN)) {
      throw Refusal.badRequest("hospital-missing", "Say whose staff you want to see.");
    }
    var order = Sorting.by(wish.sort(), "name", COLUMNS, "lower(s.name), s.id");
    var query = new Query(wish, Sql.at(clock.instant()));
    List<Line> lines =
        jdbc.sql("SELECT s.*" + query.sql + " ORDER BY " + order + " LIMIT ? OFFSET ?")
            .params(query.values)
            .params(wish.paging().size(), wish.paging().offset())
            .query(StaffList::line)
            .list();
    var total =
        jdbc.sql("SELECT count(*)" + query.sql).params(query.values).query(Long.class).single();
    return wish.paging().page(members(actor, lines), total);
  }

  /** One account as it stands now. */
  public StaffMember one(Actor actor, Account account) {
    var now = Sql.at(clock.instant());
    var signIns =
        jdbc.sql(
                "SELECT count(*) AS sign_ins, max(created_at) AS last_sign_in FROM sign_in WHERE"
                    + " account_id = ? AND NOT is_ended AND expires_at > ?")
            .params(account.id().value(), now)
            .query(
                (row, n) ->
                    new Line(
                        account.id().value(),
                        account.name(),
                        account.email(),
                        account.isActive() ? StaffStatus.ACTIVE : StaffStatus.DEACTIVATED,
                        Sql.instantOrNull(row, "last_sign_in"),
                        row.getInt("sign_ins"),
                        null,
                        null))
            .single();
    return members(actor, List.of(signIns)).getFirst();
  }

  private List<StaffMember> members(Actor actor, List<Line> lines) {
    var found =
        accounts.all(
            lines.stream()
                .filter(line -> line.invitedTo() == null)
                .map(line -> new AccountId(line.id()))
                .toList());
    var names = hospitals.of(places(lines, found.values()));
    var needed = lastAdmins.among(found.values());
    return lines.stream()
        .map(
            line -> {
              var account = found.get(new AccountId(line.id()));
              return account == null
                  ? invited(line, names)
                  : member(actor, line, account, names, needed.contains(account.id()));
            })
        .toList();
  }

  private static Set<HospitalId> places(List<Line> lines, Collection<Account> accounts) {
    var places = new HashSet<HospitalId>();
    lines.stream()
        .map(Line::invitedTo)
        .filter(Objects::nonNull)
        .map(StaffRole::hospitalId)
        .filter(Objects::nonNull)
        .forEach(id -> places.add(new HospitalId(id)));
    accounts.forEach(
        account ->
            account.grants().stream()
                .map(Actor.Grant::hospital)
                .filter(Objects::nonNull)
                .forEach(places::add));
    return places;
  }

  private static StaffMember member(
      Actor actor, Line line, Account account, Map<HospitalId, String> names, boolean isNeeded) {
    return new StaffMember(
        line.id(),
        line.name(),
        line.email(),
        line.status(),
        account.grants().stream()
            .filter(grant -> StaffScope.administers(actor, grant.hospital()))
            .sorted((a, b) -> a.toString().compareTo(b.toString()))
            .map(grant -> role(grant.role(), grant.hospital(), names))
            .toList(),
        line.lastSignIn(),
        line.signIns(),
        null,
        StaffScope.actions(actor, account, isNeeded),
        null);
  }

  private static StaffMember invited(Line line, Map<HospitalId, String> names) {
    var to = Objects.requireNonNull(line.invitedTo());
    var hospital = to.hospitalId() == null ? null : new HospitalId(to.hospitalId());
    return invited(
        new Invitations.Invitation(
            line.id(),
            line.email(),
            line.name(),
            to.role(),
            hospital,
            Objects.requireNonNull(line.invitedUntil())),
        hospital == null ? null : names.get(hospital),
        null);
  }

  /**
   * @param place the hospital's name
   * @param code for who hands it over
   */
  static StaffMember invited(
      Invitations.Invitation invitation, @Nullable String place, @Nullable String code) {
    var hospital = invitation.hospital();
    return new StaffMember(
        invitation.id(),
        invitation.name(),
        invitation.email(),
        StaffStatus.INVITED,
        List.of(
            new StaffRole(invitation.role(), hospital == null ? null : hospital.value(), place)),
        null,
        0,
        invitation.expiresAt(),
        List.of(StaffAction.INVITE_AGAIN, StaffAction.WITHDRAW),
        code);
  }

  private static StaffRole role(
      Role role, @Nullable HospitalId hospital, Map<HospitalId, String> names) {
    return hospital == null
        ? new StaffRole(role, null, null)
        : new StaffRole(role, hospital.value(), names.get(hospital));
  }

  private static Line line(ResultSet row, int n) throws SQLException {
    var role = row.getString("invited_role");
    return new Line(
        Sql.uuid(row, "id"),
        row.getString("name"),
        row.getString("email"),
        StaffStatus.valueOf(row.getString("status")),
        Sql.instantOrNull(row, "last_sign_in"),
        row.getInt("sign_ins"),
        role == null
            ? null
            : StaffRole.of(Role.valueOf(role), Sql.uuidOrNull(row, "invited_hospital")),
        Sql.instantOrNull(row, "invited_until"));
  }

  /** Accounts with a role there, and open invitations, as one list. */
  private static final class Query {
    private static final String STAFF =
        "('SUPER_ADMIN', 'HOSPITAL_ADMIN', 'RECEPTIONIST', 'STAKEHOLDER')";

    private final String sql;
    private final List<Object> values = new ArrayList<>();

    Query(Wish wish, Object now) {
      var place = wish.hospital() == null ? "" : " AND g.hospital_id = ?";
      var role = wish.role() == null ? " AND g.role IN " + STAFF : " AND g.role = ?";
      values.addAll(Arrays.asList(now, now));
      scope(wish);
      var invitedPlace = wish.hospital() == null ? "" : " AND i.hospital_id = ?";
      var invitedRole = wish.role() == null ? "" : " AND i.role = ?";
      scope(wish);
      var text =
          new StringBuilder(
              " FROM (SELECT a.id, a.name, a.email, CASE a.status WHEN 'ACTIVE' THEN 'ACTIVE' ELSE"
                  + " 'DEACTIVATED' END AS status,"
                  + " (SELECT max(t.created_at) FROM sign_in t WHERE t.account_id = a.id AND"
                  + " t.expires_at > ?) AS last_sign_in,"
                  + " (SELECT count(*) FROM sign_in t WHERE t.account_id = a.id AND NOT t.is_ended"
                  + " AND t.expires_at > ?) AS sign_ins,"
                  + " CAST(NULL AS varchar(30)) AS invited_role,"
                  + " CAST(NULL AS uuid) AS invited_hospital,"
                  + " CAST(NULL AS timestamp with time zone) AS invited_until"
                  + " FROM account a WHERE EXISTS (SELECT 1 FROM role_grant g WHERE g.account_id ="
                  + " a.id"
                  + place
                  + role
                  + ") UNION ALL SELECT i.id, i.name, i.email, 'INVITED',"
                  + " CAST(NULL AS timestamp with time zone), 0, i.role, i.hospital_id,"
                  + " i.expires_at FROM invitation i WHERE i.accepted_at IS NULL AND"
                  + " i.withdrawn_at IS NULL"
                  + invitedPlace
                  + invitedRole
                  + ") s WHERE 1 = 1");
      if (wish.status() != null) {
        text.append(" AND s.status = ?");
        values.add(wish.status().name());
      }
      if (wish.text() != null) {
        text.append(" AND (lower(s.name) LIKE ? OR s.email LIKE ?)");
        var like = Sql.containing(wish.text().strip().toLowerCase(Locale.ROOT));
        values.addAll(List.of(like, like));
      }
      sql = text.toString();
    }

    private void scope(Wish wish) {
      if (wish.hospital() != null) {
        values.add(wish.hospital().value());
      }
      if (wish.role() != null) {
        values.add(wish.role().name());
      }
    }
  }
}
