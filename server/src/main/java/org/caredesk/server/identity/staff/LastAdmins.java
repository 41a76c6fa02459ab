package org.caredesk.server.identity.staff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.identity.Account;
import org.caredesk.server.kernel.AccountId;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.persistence.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** There must be somebody left at each place who can let others in. */
@Repository
class LastAdmins {
  private static final Set<Role> ADMINS = Set.of(Role.HOSPITAL_ADMIN, Role.SUPER_ADMIN);

  private final JdbcClient jdbc;

  LastAdmins(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of the accounts without whom a hospital, or the group, would have no active admin. */
  Set<AccountId> among(Collection<Account> accounts) {
    var grants =
        accounts.stream()
            .flatMap(account -> account.grants().stream())
            .filter(grant -> ADMINS.contains(grant.role()))
            .collect(Collectors.toSet());
    var single = single(grants);
    return accounts.stream()
        .filter(Account::isActive)
        .filter(account -> account.grants().stream().anyMatch(single::contains))
        .map(Account::id)
        .collect(Collectors.toSet());
  }

  /** Those that one active account alone has. */
  private Set<Actor.Grant> single(Collection<Actor.Grant> grants) {
    if (grants.isEmpty()) {
      return Set.of();
    }
    var hospitals = new ArrayList<UUID>();
    hospitals.add(new UUID(0, 0)); // the list must not be empty
    grants.stream()
        .map(Actor.Grant::hospital)
        .filter(hospital -> hospital != null)
        .forEach(hospital -> hospitals.add(hospital.value()));
    return new HashSet<>(
        jdbc.sql(
                """
                SELECT g.role, g.hospital_id FROM role_grant g JOIN account a ON a.id = g.account_id
                WHERE a.status = 'ACTIVE' AND (g.role = 'SUPER_ADMIN' AND g.hospital_id IS NULL
                  OR g.role = 'HOSPITAL_ADMIN' AND g.hospital_id IN (:hospitals))
                GROUP BY g.role, g.hospital_id HAVING count(*) = 1
                """)
            .param("hospitals", hospitals)
            .query(
                (row, n) -> {
                  var hospital = Sql.uuidOrNull(row, "hospital_id");
                  return new Actor.Grant(
                      Role.valueOf(row.getString("role")),
                      hospital == null ? null : new HospitalId(hospital));
                })
            .list());
  }

  /**
   * Within a transaction; two who lose the role at once wait for one another.
   *
   * @throws Refusal last-admin (409)
   */
  void requireAnother(Account account, Actor.Grant lost) {
    if (!ADMINS.contains(lost.role()) || !account.grants().contains(lost)) {
      return;
    }
    var hospital = lost.hospital() == null ? null : lost.hospital().value();
    var ofRole = " role = ? AND hospital_id IS NOT DISTINCT FROM CAST(? AS uuid)";
    jdbc.sql("SELECT account_id FROM role_grant WHERE" + ofRole + " ORDER BY account_id FOR UPDATE")
        .params(params(lost.role(), hospital))
        .query(UUID.class)
        .list();
    // A statement of its own: what others have done while this one waited shows only now.
    var others =
        jdbc.sql(
                "SELECT count(*) FROM role_grant g JOIN account a ON a.id = g.account_id WHERE"
                    + ofRole
                    + " AND a.status = 'ACTIVE' AND a.id <> ?")
            .params(params(lost.role(), hospital))
            .params(account.id().value())
            .query(Long.class)
            .single();
    if (others == 0) {
      throw Refusal.conflict(
          "last-admin", "This is the last admin there is. Invite another one first.");
    }
  }

  private static List<Object> params(Role role, @Nullable UUID hospital) {
    return Arrays.asList(role.name(), hospital);
  }
}
