package org.caredesk.server.demo;

import java.util.List;
import java.util.Set;
import org.caredesk.dto.directory.BankDetails;
import org.caredesk.dto.directory.DoctorApplicationRequest;
import org.caredesk.dto.directory.DoctorPatch;
import org.caredesk.dto.identity.DemoAccount;
import org.caredesk.server.directory.Applying;
import org.caredesk.server.directory.BankAccounts;
import org.caredesk.server.directory.EditingProfiles;
import org.caredesk.server.identity.Accounts;
import org.caredesk.server.identity.DemoAccounts;
import org.caredesk.server.identity.NewAccount;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.PatientId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The accounts that try the demo, one for each role, and doctors who wait for an approval. */
@Component
@ConditionalOnProperty("caredesk.demo")
class DemoPeople {
  private static final List<DoctorApplicationRequest> APPLICANTS =
      List.of(
          applicant(
              "Dr. Leena Kulkarni",
              "leena.kulkarni@demo.example",
              List.of("MBBS", "MD (Medicine)", "DM (Cardiology)"),
              List.of("CARDIOLOGY", "INTERNAL_MEDICINE"),
              12,
              "+91 98200 11223"),
          applicant(
              "Dr. Tomás Nogueira",
              "tomas.nogueira@demo.example",
              List.of("Mestrado Integrado em Medicina", "FEBO"),
              List.of("OPHTHALMOLOGY"),
              7,
              "+351 912 445 310"),
          applicant(
              "Dr. Haruka Matsumoto",
              "haruka.matsumoto@demo.example",
              List.of("MD, PhD"),
              List.of("ONCOLOGY", "HAEMATOLOGY"),
              19,
              "+81 90 3344 7781"));

  private final Accounts accounts;
  private final Applying applying;
  private final EditingProfiles profiles;
  private final BankAccounts bankAccounts;

  DemoPeople(
      Accounts accounts, Applying applying, EditingProfiles profiles, BankAccounts bankAccounts) {
    this.accounts = accounts;
    this.applying = applying;
    this.profiles = profiles;
    this.bankAccounts = bankAccounts;
  }

  private static DoctorApplicationRequest applicant(
      String name,
      String email,
      List<String> qualifications,
      List<String> specialties,
      int years,
      String phone) {
    return new DoctorApplicationRequest(
        name, email, DemoAccounts.PASSWORD, qualifications, specialties, years, phone);
  }

  private void describe(Actor actor, DoctorId doctor) {
    profiles.change(
        actor,
        doctor,
        0,
        new DoctorPatch(
            null,
            "+91 98190 30211",
            "Looks after people with heart failure and valve disease, in Mumbai by day and, on two"
                + " evenings a week, in Lisbon by video. Explains every finding with a drawing.",
            "Rao Heart Clinic\n3 Nepean Sea Road\nMumbai 400006",
            List.of("MBBS", "MD (Medicine)", "DM (Cardiology)"),
            null,
            List.of("en", "hi", "mr", "pt"),
            17));
    bankAccounts.put(
        actor, doctor, null, new BankDetails("AAAPR0000A", "000011112222", "DEMO0000001"));
  }

  /** Reception and admin work at the first hospital. */
  void make(Actor actor, DemoGroup.Made made, PatientId patient) {
    var hash = accounts.hash(DemoAccounts.PASSWORD);
    var first = made.hospitals().getFirst().id();
    for (var account : DemoAccounts.ALL) {
      accounts.createHashed(actor, newAccount(account, first, made, patient), hash);
    }
    describe(actor, made.demoDoctor());
    APPLICANTS.forEach(applicant -> applying.apply(actor, applicant));
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
