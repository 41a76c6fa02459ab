package org.caredesk.server.support;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.identity.Accounts;
import org.caredesk.server.identity.DeviceSecrets;
import org.caredesk.server.identity.NewAccount;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * Makes hospitals, doctors, patients and signed-in people for a test, all through the API but for
 * the accounts.
 */
public class World {
  public static final String PASSWORD = "correct horse battery";

  private static final AtomicLong COUNT = new AtomicLong();

  private final Api api;
  private final Accounts accounts;
  private final String passwordHash;
  private final Map<String, String> emails = new java.util.concurrent.ConcurrentHashMap<>();

  World(Api api, Accounts accounts) {
    this.api = api;
    this.accounts = accounts;
    // Argon2 takes its time on purpose; tests sign in too often for that.
    this.passwordHash = DeviceSecrets.stored(PASSWORD);
  }

  /**
   * A hospital in Kolkata's zone with a cardiology department, its desk, its admin and one doctor
   * on weekdays.
   */
  public record Clinic(
      UUID hospital,
      UUID department,
      UUID doctor,
      UUID affiliation,
      Api desk,
      Api admin,
      Api doctorApi) {}

  /** A super admin, signed in at this moment of the test's clock. */
  public Api superAdmin() {
    return signIn(Role.SUPER_ADMIN, null, null, null);
  }

  public Clinic clinic() {
    return clinic("INSTANT");
  }

  public Clinic clinic(String bookingPolicy) {
    var root = superAdmin();
    var hospital = hospital(root, "Asia/Kolkata", "INR");
    var department =
        root.post(
                "/hospitals/" + hospital + "/departments",
                Map.of("name", "Cardiology", "specialties", List.of("CARDIOLOGY")))
            .expect(201)
            .id();
    var doctor = doctor(root, "CARDIOLOGY");
    var affiliation =
        root.post(
                "/doctors/" + doctor + "/affiliations",
                Map.of(
                    "hospitalId",
                    hospital,
                    "consultationFee",
                    Map.of("amount", "1200.00", "currency", "INR"),
                    "slotMinutes",
                    30,
                    "allowedSlotMinutes",
                    List.of(10, 30, 120),
                    "visitModes",
                    List.of("IN_PERSON", "VIDEO"),
                    "bookingPolicy",
                    bookingPolicy))
            .expect(201)
            .id();
    weekly(root, affiliation, "2026-11-01", "09:00", "13:00").expect(200);
    return new Clinic(
        hospital,
        department,
        doctor,
        affiliation,
        signIn(Role.RECEPTIONIST, hospital, null, null),
        signIn(Role.HOSPITAL_ADMIN, hospital, null, null),
        signIn(Role.DOCTOR, null, doctor, null));
  }

  /** One more cardiologist at the clinic, with the same hours. */
  public UUID colleague(Clinic clinic) {
    var root = superAdmin();
    var affiliation =
        root.post(
                "/doctors/" + doctor(root, "CARDIOLOGY") + "/affiliations",
                Map.of(
                    "hospitalId",
                    clinic.hospital(),
                    "consultationFee",
                    Map.of("amount", "900.00", "currency", "INR")))
            .expect(201)
            .id();
    weekly(root, affiliation, "2026-11-01", "09:00", "13:00").expect(200);
    return affiliation;
  }

  /** The clinic's doctor at one more hospital, in another zone; no hours yet. */
  public UUID affiliation(Clinic clinic, String zone, String currency) {
    var root = superAdmin();
    var hospital = hospital(root, zone, currency);
    root.post(
            "/hospitals/" + hospital + "/departments",
            Map.of("name", "Heart", "specialties", List.of("CARDIOLOGY")))
        .expect(201);
    return root.post(
            "/doctors/" + clinic.doctor() + "/affiliations",
            Map.of(
                "hospitalId",
                hospital,
                "consultationFee",
                Map.of("amount", "80", "currency", currency)))
        .expect(201)
        .id();
  }

  public UUID hospital(Api root, String zone, String currency) {
    return root.post(
            "/hospitals",
            Map.of(
                "name",
                "Seaface Hospital " + COUNT.incrementAndGet(),
                "location",
                Map.of("line1", "14 Marine Drive", "city", "Mumbai", "country", "IN"),
                "timeZone",
                zone,
                "currency",
                currency))
        .expect(201)
        .id();
  }

  public UUID doctor(Api root, String specialty) {
    var n = COUNT.incrementAndGet();
    return root.post(
            "/doctors",
            Map.of(
                "name",
                "Dr. Ananya Deshpande",
                "email",
                "doctor" + n + "@clinic.example",
                "specialties",
                List.of(specialty)))
        .expect(201)
        .id();
  }

  /** Sets the same hours for Monday to Friday, from a day on. */
  public Api.Answer weekly(Api by, UUID affiliation, String from, String opens, String closes) {
    return by.put(
        "/affiliations/" + affiliation + "/weekly-availability",
        Map.of(
            "validFrom",
            from,
            "rules",
            List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY").stream()
                .map(day -> Map.of("dayOfWeek", day, "from", opens, "to", closes))
                .toList()));
  }

  public UUID patient(Api desk) {
    return desk.post("/patients", person("Nandini Furtado")).expect(201).id();
  }

  /** Somebody like nobody else: two with one birthday and one name would be taken for one. */
  public static Map<String, Object> person(String name) {
    var n = COUNT.incrementAndGet();
    return Map.of(
        "name",
        name,
        "gender",
        "FEMALE",
        "dateOfBirth",
        LocalDate.of(1930, 1, 1).plusDays(n % 25_000).toString(),
        "phone",
        "+91 98%08d".formatted(n % 100_000_000),
        "nationality",
        "IN");
  }

  /** Holds a slot for a patient. */
  public Api.Answer hold(Api by, Clinic clinic, @Nullable UUID patient, String startsAt) {
    return by.once().post("/appointments", wish(clinic, patient, startsAt));
  }

  public static Map<String, Object> wish(Clinic clinic, @Nullable UUID patient, String startsAt) {
    var wish = new java.util.HashMap<String, Object>();
    wish.put("affiliationId", clinic.affiliation());
    if (patient != null) {
      wish.put("patientId", patient);
    }
    wish.put("startsAt", startsAt);
    wish.put("minutes", 30);
    wish.put("visitMode", "IN_PERSON");
    return wish;
  }

  public Api.Answer pay(Api by, UUID appointment, String amount) {
    return by.once().post("/appointments/" + appointment + "/payments", payment(amount));
  }

  public static Map<String, Object> payment(String amount) {
    var n = COUNT.incrementAndGet() + "-" + UUID.randomUUID();
    return Map.of(
        "orderId",
        "order-" + n,
        "paymentId",
        "pay-" + n,
        "amount",
        Map.of("amount", amount, "currency", "INR"),
        "method",
        "CARD");
  }

  /** A new person with this role, signed in. */
  public Api signIn(
      Role role, @Nullable UUID hospital, @Nullable UUID doctor, @Nullable UUID patient) {
    var email =
        role.name().toLowerCase(java.util.Locale.ROOT)
            + COUNT.incrementAndGet()
            + "@clinic.example";
    accounts.createHashed(
        Actor.SYSTEM,
        new NewAccount(
            email,
            "Sunita Kamble",
            Set.of(new Actor.Grant(role, hospital == null ? null : new HospitalId(hospital))),
            doctor == null ? null : new DoctorId(doctor),
            patient == null ? null : new PatientId(patient)),
        passwordHash);
    return signedIn(email);
  }

  /** The same person, signed in at this moment of the test's clock: tokens live minutes. */
  public Api again(Api signedIn) {
    return signedIn(
        java.util.Objects.requireNonNull(emails.get(signedIn.headers().get("Authorization"))));
  }

  private Api signedIn(String email) {
    var signedIn = api.withToken(token(email));
    emails.put(java.util.Objects.requireNonNull(signedIn.headers().get("Authorization")), email);
    return signedIn;
  }

  private String token(String email) {
    var verifier = (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
    var code =
        api.form(
                "/oauth2/authorize-challenge",
                Map.of(
                    "client_id",
                    "caredesk-desktop",
                    "username",
                    email,
                    "password",
                    PASSWORD,
                    "code_challenge",
                    challenge(verifier),
                    "code_challenge_method",
                    "S256"))
            .expect(200)
            .text("/authorization_code");
    return api.form(
            "/oauth2/token",
            Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "code_verifier",
                verifier,
                "client_id",
                "caredesk-desktop"))
        .expect(200)
        .text("/access_token");
  }

  private static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
