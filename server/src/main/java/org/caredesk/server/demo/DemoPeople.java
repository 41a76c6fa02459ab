package org.caredesk.server.demo;

import java.util.Set;
import org.caredesk.dto.identity.DemoAccount;
import org.caredesk.server.identity.Accounts;
import org.caredesk.server.identity.DemoAccounts;
import org.caredesk.server.identity.NewAccount;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.PatientId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The accounts that try the demo, one for each role. */
@Component
@ConditionalOnProperty("caredesk.demo")
class DemoPeople {
  private final Accounts accounts;

  DemoPeople(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Reception and admin work at the first hospital. */
  void make(Actor actor, DemoGroup.Made made, PatientId patient) {
    var hash = accounts.hash(DemoAccounts.PASSWORD);
    var first = made.hospitals().getFirst().id();
    for (var account : DemoAccounts.ALL) {
      accounts.createHashed(actor, newAccount(account, first, made, patient), hash);
    }
  }

  private static NewAccount newAccount(
      DemoAccount account, HospitalId first, DemoGroup.Made made, PatientId patient) {
    var grant =
        switch (account.role()) {
          case RECEPTIONIST, HOSPITAL_ADMIN -> new Actor.Grant(account.role(), first);
          case SUPER_ADMIN, STAKEHOLDER, DOCTOR, PATIENT, KIOSK ->
              new Actor.Grant(account.role(), null);
        };
    return new NewAccount(
        account.email(),
        account.name(),
        Set.of(grant),
        switch (account.role()) {
          case DOCTOR -> made.demoDoctor();
          default -> null;
        },
        switch (account.role()) {
          case PATIENT -> patient;
          default -> null;
        });
  }
}
