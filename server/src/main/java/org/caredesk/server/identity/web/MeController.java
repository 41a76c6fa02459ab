package org.caredesk.server.identity.web;

import java.util.Comparator;
import org.caredesk.dto.identity.MeResponse;
import org.caredesk.server.identity.Account;
import org.caredesk.server.identity.Accounts;
import org.caredesk.server.identity.HospitalNames;
import org.caredesk.server.kernel.AccountId;
import org.caredesk.server.kernel.Actor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MeController {
  private final Accounts accounts;
  private final HospitalNames hospitalNames;

  MeController(Accounts accounts, HospitalNames hospitalNames) {
    this.accounts = accounts;
    this.hospitalNames = hospitalNames;
  }

  @GetMapping("/api/v1/me")
  @PreAuthorize("isAuthenticated()")
  MeResponse me(Actor actor) {
    var names = hospitalNames.of(actor);
    var account = accounts.find(new AccountId(actor.id()));
    return new MeResponse(
        actor.id(),
        actor.name(),
        account.map(Account::email).orElse(null),
        actor.grants().stream().map(Actor.Grant::role).distinct().sorted().toList(),
        names.entrySet().stream()
            .map(entry -> new MeResponse.HospitalRef(entry.getKey().value(), entry.getValue()))
            .sorted(Comparator.comparing(MeResponse.HospitalRef::name))
            .toList(),
        actor.doctorId() == null ? null : actor.doctorId().value(),
        actor.patientId() == null ? null : actor.patientId().value());
  }
}
