package org.caredesk.server.identity;

import java.util.List;
import org.caredesk.dto.identity.DemoAccount;
import org.caredesk.dto.identity.Role;

/** The accounts of demo mode. They exist, and this password opens something, in demo mode alone. */
public final class DemoAccounts {
  public static final String PASSWORD = "demo-CareDesk-2026";

  public static final List<DemoAccount> ALL =
      List.of(
          new DemoAccount("reception@demo.example", "Meera Joshi", Role.RECEPTIONIST),
          new DemoAccount("doctor@demo.example", "Dr. Arjun Rao", Role.DOCTOR),
          new DemoAccount("admin@demo.example", "Anita Desai", Role.HOSPITAL_ADMIN),
          new DemoAccount("patient@demo.example", "Rohan Kapoor", Role.PATIENT),
          new DemoAccount("stakeholder@demo.example", "Elena Marchetti", Role.STAKEHOLDER),
          new DemoAccount("super@demo.example", "Samir Khan", Role.SUPER_ADMIN));

  private DemoAccounts() {}

  /** What the person with this role is called. */
  public static String nameOf(Role role) {
    return ALL.stream().filter(account -> account.role() == role).findFirst().orElseThrow().name();
  }
}
