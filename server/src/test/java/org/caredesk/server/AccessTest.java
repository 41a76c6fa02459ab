package org.caredesk.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.TestPeople;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;

/**
 * Who may call what (SPEC S2): every endpoint of the running server, with every role and with none,
 * against this table. An endpoint that is not in it fails the test: say first who may call it.
 *
 * <p>The table is about roles. That a receptionist reaches only their own hospital, a patient only
 * themselves, is each module's to prove.
 */
@DatabaseTest
class AccessTest {
  // "everyone" needs no sign-in, "anyone" any; else the roles that may.
  private static final String TABLE =
      """
      POST   /oauth2/authorize-challenge                      everyone
      GET    /api/v1/server-info                              everyone
      GET    /api/v1/me                                       anyone
      GET    /api/v1/live                                     anyone
      GET    /api/v1/notifications                            anyone
      POST   /api/v1/notifications/{id}/reading               anyone
      POST   /api/v1/notifications/reading                    anyone

      GET    /api/v1/specialties                              everyone
      GET    /api/v1/hospitals                                anyone
      POST   /api/v1/hospitals                                SUPER_ADMIN
      GET    /api/v1/hospitals/{id}                           anyone
      PATCH  /api/v1/hospitals/{id}                           SUPER_ADMIN HOSPITAL_ADMIN
      GET    /api/v1/hospitals/{id}/departments               anyone
      POST   /api/v1/hospitals/{id}/departments               SUPER_ADMIN HOSPITAL_ADMIN
      GET    /api/v1/hospital-overview                        SUPER_ADMIN HOSPITAL_ADMIN
      GET    /api/v1/hospitals/{id}/department-overview       SUPER_ADMIN HOSPITAL_ADMIN
      GET    /api/v1/hospitals/{id}/affiliation-overview      SUPER_ADMIN HOSPITAL_ADMIN
      GET    /api/v1/doctor-overview                          SUPER_ADMIN HOSPITAL_ADMIN
      GET    /api/v1/departments/{id}                         anyone
      PATCH  /api/v1/departments/{id}                         SUPER_ADMIN HOSPITAL_ADMIN
      DELETE /api/v1/departments/{id}                         SUPER_ADMIN HOSPITAL_ADMIN
      POST   /api/v1/departments/{id}/retirement              SUPER_ADMIN HOSPITAL_ADMIN
      POST   /api/v1/departments/{id}/reinstatement           SUPER_ADMIN HOSPITAL_ADMIN
      GET    /api/v1/doctors                                  anyone
      POST   /api/v1/doctors                                  SUPER_ADMIN
      GET    /api/v1/doctors/{id}                             anyone
      POST   /api/v1/doctors/{id}/affiliations                SUPER_ADMIN HOSPITAL_ADMIN DOCTOR
      GET    /api/v1/affiliations/{id}                        anyone

      PATCH  /api/v1/affiliations/{id}                        SUPER_ADMIN HOSPITAL_ADMIN DOCTOR
      POST   /api/v1/affiliations/{id}/departure              SUPER_ADMIN HOSPITAL_ADMIN DOCTOR
      GET    /api/v1/affiliations/{id}/standing-appointments  SUPER_ADMIN HOSPITAL_ADMIN DOCTOR
      PATCH  /api/v1/doctors/{id}                             anyone
      GET    /api/v1/doctor-photos                            anyone
      GET    /api/v1/doctors/{id}/photo                       anyone
      PUT    /api/v1/doctors/{id}/photo                       anyone
      DELETE /api/v1/doctors/{id}/photo                       anyone
      GET    /api/v1/doctors/{id}/bank-details                SUPER_ADMIN DOCTOR
      PUT    /api/v1/doctors/{id}/bank-details                SUPER_ADMIN DOCTOR
      GET    /api/v1/doctors/{id}/figures                     anyone
      POST   /api/v1/doctor-applications                      everyone
      GET    /api/v1/doctor-applications                      SUPER_ADMIN
      POST   /api/v1/doctors/{id}/approval                    SUPER_ADMIN
      POST   /api/v1/doctors/{id}/rejection                   SUPER_ADMIN
      POST   /api/v1/doctors/{id}/application                 anyone

      GET    /api/v1/staff                                    SUPER_ADMIN HOSPITAL_ADMIN
      POST   /api/v1/staff/invitations                        SUPER_ADMIN HOSPITAL_ADMIN
      POST   /api/v1/staff/invitations/{id}/resending         SUPER_ADMIN HOSPITAL_ADMIN
      DELETE /api/v1/staff/invitations/{id}                   SUPER_ADMIN HOSPITAL_ADMIN
      POST   /api/v1/staff/{id}/roles                         SUPER_ADMIN HOSPITAL_ADMIN
      POST   /api/v1/staff/{id}/roles/revocation              SUPER_ADMIN HOSPITAL_ADMIN
      POST   /api/v1/staff/{id}/deactivation                  SUPER_ADMIN HOSPITAL_ADMIN
      POST   /api/v1/staff/{id}/reactivation                  SUPER_ADMIN HOSPITAL_ADMIN
      POST   /api/v1/staff/{id}/sign-out                      SUPER_ADMIN HOSPITAL_ADMIN
      POST   /api/v1/invitations/acceptance                   everyone
      GET    /api/v1/audit-events                             SUPER_ADMIN HOSPITAL_ADMIN
      GET    /api/v1/audit-events/{id}                        SUPER_ADMIN HOSPITAL_ADMIN
      GET    /api/v1/audit-events/verification                SUPER_ADMIN HOSPITAL_ADMIN
      GET    /api/v1/audit-events.csv                         SUPER_ADMIN HOSPITAL_ADMIN
      GET    /api/v1/audit-events.xlsx                        SUPER_ADMIN HOSPITAL_ADMIN
      POST   /api/v1/list-exports                             SUPER_ADMIN HOSPITAL_ADMIN STAKEHOLDER

      GET    /api/v1/affiliations/{id}/weekly-availability    SUPER_ADMIN HOSPITAL_ADMIN DOCTOR RECEPTIONIST
      PUT    /api/v1/affiliations/{id}/weekly-availability    SUPER_ADMIN HOSPITAL_ADMIN DOCTOR
      GET    /api/v1/affiliations/{id}/availability-windows   SUPER_ADMIN HOSPITAL_ADMIN DOCTOR RECEPTIONIST
      POST   /api/v1/affiliations/{id}/availability-windows   SUPER_ADMIN HOSPITAL_ADMIN DOCTOR
      GET    /api/v1/affiliations/{id}/availability-windows/{windowId}/removal-preview SUPER_ADMIN HOSPITAL_ADMIN DOCTOR
      DELETE /api/v1/affiliations/{id}/availability-windows/{windowId} SUPER_ADMIN HOSPITAL_ADMIN DOCTOR
      GET    /api/v1/doctors/{id}/availability                SUPER_ADMIN HOSPITAL_ADMIN DOCTOR RECEPTIONIST
      POST   /api/v1/affiliations/{id}/weekly-availability/preview SUPER_ADMIN HOSPITAL_ADMIN DOCTOR
      POST   /api/v1/affiliations/{id}/availability-windows/preview SUPER_ADMIN HOSPITAL_ADMIN DOCTOR
      POST   /api/v1/doctors/{id}/availability-changes        SUPER_ADMIN HOSPITAL_ADMIN DOCTOR
      POST   /api/v1/doctors/{id}/availability-changes/preview SUPER_ADMIN HOSPITAL_ADMIN DOCTOR
      GET    /api/v1/doctors/{id}/time-off                    SUPER_ADMIN HOSPITAL_ADMIN DOCTOR RECEPTIONIST
      POST   /api/v1/doctors/{id}/time-off                    SUPER_ADMIN HOSPITAL_ADMIN DOCTOR
      POST   /api/v1/doctors/{id}/time-off/preview            SUPER_ADMIN HOSPITAL_ADMIN DOCTOR
      GET    /api/v1/doctors/{id}/time-off/{offId}/removal-preview SUPER_ADMIN HOSPITAL_ADMIN DOCTOR
      DELETE /api/v1/doctors/{id}/time-off/{offId}            SUPER_ADMIN HOSPITAL_ADMIN DOCTOR
      GET    /api/v1/hospitals/{id}/holidays                  anyone
      POST   /api/v1/hospitals/{id}/holidays                  SUPER_ADMIN HOSPITAL_ADMIN
      POST   /api/v1/hospitals/{id}/holidays/preview          SUPER_ADMIN HOSPITAL_ADMIN
      GET    /api/v1/hospitals/{id}/holidays/{date}/removal-preview SUPER_ADMIN HOSPITAL_ADMIN
      DELETE /api/v1/hospitals/{id}/holidays/{date}           SUPER_ADMIN HOSPITAL_ADMIN
      GET    /api/v1/affiliations/{id}/free-slots             anyone
      GET    /api/v1/affiliations/{id}/slot-explanation       anyone
      GET    /api/v1/hospitals/{id}/day                       RECEPTIONIST HOSPITAL_ADMIN
      GET    /api/v1/hospitals/{id}/openings                  RECEPTIONIST

      GET    /api/v1/doctors/{id}/calendar                    DOCTOR RECEPTIONIST HOSPITAL_ADMIN
      POST   /api/v1/doctors/{id}/delay-notices               RECEPTIONIST
      GET    /api/v1/doctors/{id}/queue                       DOCTOR RECEPTIONIST HOSPITAL_ADMIN
      GET    /api/v1/doctors/{id}/appointment-requests        DOCTOR
      POST   /api/v1/doctors/{id}/next-patient                DOCTOR

      GET    /api/v1/patients                                 RECEPTIONIST DOCTOR
      POST   /api/v1/patients                                 RECEPTIONIST
      GET    /api/v1/patients/{id}                            RECEPTIONIST DOCTOR PATIENT
      PUT    /api/v1/patients/{id}                            RECEPTIONIST
      GET    /api/v1/patients/{id}/history                    RECEPTIONIST PATIENT
      POST   /api/v1/patients/{id}/verification               RECEPTIONIST
      GET    /api/v1/patients/{id}/duplicates                 RECEPTIONIST
      GET    /api/v1/patients/{id}/merged-records             RECEPTIONIST
      POST   /api/v1/patients/{id}/merge                      RECEPTIONIST
      POST   /api/v1/patients/{id}/unmerge                    RECEPTIONIST
      GET    /api/v1/patients/{id}/cover                      RECEPTIONIST
      POST   /api/v1/patients/{id}/cover                      RECEPTIONIST
      PUT    /api/v1/patients/{id}/cover/{coverId}            RECEPTIONIST
      DELETE /api/v1/patients/{id}/cover/{coverId}            RECEPTIONIST

      POST   /api/v1/appointments                             RECEPTIONIST PATIENT
      GET    /api/v1/appointments/{id}                        RECEPTIONIST HOSPITAL_ADMIN DOCTOR PATIENT
      PATCH  /api/v1/appointments/{id}                        RECEPTIONIST
      POST   /api/v1/appointments/{id}/payments               RECEPTIONIST PATIENT
      POST   /api/v1/appointments/{id}/pay-at-desk            RECEPTIONIST
      POST   /api/v1/appointments/{id}/acceptance             DOCTOR
      POST   /api/v1/appointments/{id}/rejection              DOCTOR
      POST   /api/v1/appointments/{id}/proposal-acceptance    RECEPTIONIST PATIENT
      POST   /api/v1/appointments/{id}/proposal-refusal       RECEPTIONIST PATIENT
      POST   /api/v1/appointments/{id}/rescheduling           RECEPTIONIST DOCTOR
      POST   /api/v1/appointments/{id}/parking                RECEPTIONIST
      POST   /api/v1/appointments/{id}/transfer               RECEPTIONIST
      POST   /api/v1/appointments/{id}/reversal               RECEPTIONIST DOCTOR
      POST   /api/v1/appointments/{id}/cancellation           RECEPTIONIST DOCTOR PATIENT
      POST   /api/v1/appointments/{id}/check-in               RECEPTIONIST
      POST   /api/v1/appointments/{id}/priority               RECEPTIONIST
      GET    /api/v1/appointments/{id}/slip                   RECEPTIONIST PATIENT
      POST   /api/v1/check-ins                                RECEPTIONIST
      GET    /api/v1/appointments/{id}/calendar               RECEPTIONIST PATIENT
      GET    /api/v1/doctors/{id}/calendar-feed               DOCTOR
      POST   /api/v1/doctors/{id}/calendar-feed               DOCTOR
      DELETE /api/v1/doctors/{id}/calendar-feed               DOCTOR
      GET    /api/v1/calendar-feeds/{token}.ics               everyone
      POST   /api/v1/doctors/{id}/replans/preview             RECEPTIONIST HOSPITAL_ADMIN
      POST   /api/v1/doctors/{id}/replans                     RECEPTIONIST HOSPITAL_ADMIN
      GET    /api/v1/replans/{id}                             RECEPTIONIST HOSPITAL_ADMIN
      POST   /api/v1/replans/{id}/reversal                    RECEPTIONIST HOSPITAL_ADMIN
      GET    /api/v1/replans/{id}/call-list.pdf               RECEPTIONIST HOSPITAL_ADMIN
      GET    /api/v1/hospitals/{id}/pinboard                  RECEPTIONIST HOSPITAL_ADMIN
      GET    /api/v1/reports/double-bookings                  RECEPTIONIST HOSPITAL_ADMIN
      GET    /api/v1/hospitals/{id}/waiting-room              RECEPTIONIST HOSPITAL_ADMIN
      POST   /api/v1/hospitals/{id}/wait-list                 RECEPTIONIST
      GET    /api/v1/hospitals/{id}/wait-list                 RECEPTIONIST
      GET    /api/v1/hospitals/{id}/wait-list/outlook         RECEPTIONIST
      PATCH  /api/v1/wait-list/{id}                           RECEPTIONIST
      POST   /api/v1/wait-list/{id}/withdrawal                RECEPTIONIST
      POST   /api/v1/wait-list/{id}/refusal                   RECEPTIONIST
      POST   /api/v1/wait-list/{id}/reversal                  RECEPTIONIST

      POST   /api/v1/appointment-series/preview               RECEPTIONIST
      POST   /api/v1/appointment-series                       RECEPTIONIST
      GET    /api/v1/appointment-series/{id}                  RECEPTIONIST HOSPITAL_ADMIN DOCTOR PATIENT
      POST   /api/v1/appointment-series/{id}/payments         RECEPTIONIST PATIENT
      POST   /api/v1/appointment-series/{id}/pay-at-desk      RECEPTIONIST
      POST   /api/v1/appointment-series/{id}/reversal         RECEPTIONIST DOCTOR
      POST   /api/v1/appointments/{id}/following/rescheduling RECEPTIONIST DOCTOR
      POST   /api/v1/appointments/{id}/following/cancellation RECEPTIONIST DOCTOR PATIENT
      GET    /api/v1/appointments/{id}/following/cancellation-preview RECEPTIONIST DOCTOR PATIENT
      POST   /api/v1/walk-ins                                 RECEPTIONIST
      POST   /api/v1/appointments/{id}/consultation           DOCTOR
      POST   /api/v1/appointments/{id}/completion             DOCTOR
      GET    /api/v1/appointments/{id}/cancellation-preview   RECEPTIONIST DOCTOR PATIENT
      POST   /api/v1/appointments/{id}/no-show                RECEPTIONIST DOCTOR

      POST   /api/v1/appointments/{id}/feedback              PATIENT
      GET    /api/v1/hospitals/{id}/feedback                 SUPER_ADMIN HOSPITAL_ADMIN
      GET    /api/v1/patients/{id}/feedback                  PATIENT
      GET    /api/v1/doctors/{id}/feedback                   anyone
      POST   /api/v1/feedback/{id}/moderation                SUPER_ADMIN HOSPITAL_ADMIN
      POST   /api/v1/feedback/{id}/reversal                  SUPER_ADMIN HOSPITAL_ADMIN

      GET    /api/v1/reports/ratings                         SUPER_ADMIN HOSPITAL_ADMIN STAKEHOLDER
      GET    /api/v1/reports/hospital-dashboard              SUPER_ADMIN HOSPITAL_ADMIN STAKEHOLDER
      GET    /api/v1/reports/doctor-dashboard                SUPER_ADMIN HOSPITAL_ADMIN STAKEHOLDER DOCTOR
      GET    /api/v1/reports/revenue                         SUPER_ADMIN HOSPITAL_ADMIN STAKEHOLDER
      GET    /api/v1/reports/doctor-performance              SUPER_ADMIN HOSPITAL_ADMIN STAKEHOLDER DOCTOR
      GET    /api/v1/reports/performance                     SUPER_ADMIN HOSPITAL_ADMIN STAKEHOLDER
      GET    /api/v1/reports/group                           SUPER_ADMIN STAKEHOLDER
      GET    /api/v1/reports/entries                         SUPER_ADMIN HOSPITAL_ADMIN STAKEHOLDER
      GET    /api/v1/reports/utilisation                     SUPER_ADMIN HOSPITAL_ADMIN STAKEHOLDER
      GET    /api/v1/reports/no-shows                        SUPER_ADMIN HOSPITAL_ADMIN STAKEHOLDER
      GET    /api/v1/reports/live                            SUPER_ADMIN HOSPITAL_ADMIN STAKEHOLDER
      GET    /api/v1/reports/third-next-available            SUPER_ADMIN HOSPITAL_ADMIN STAKEHOLDER
      POST   /api/v1/hospitals/{id}/adjustments               SUPER_ADMIN HOSPITAL_ADMIN
      GET    /api/v1/appointments/{id}/receipt               RECEPTIONIST HOSPITAL_ADMIN PATIENT
      GET    /api/v1/doctors/{id}/statement                  SUPER_ADMIN DOCTOR
      GET    /api/v1/reports/reconciliation                  SUPER_ADMIN HOSPITAL_ADMIN STAKEHOLDER
      GET    /api/v1/reports/departments.csv                 SUPER_ADMIN HOSPITAL_ADMIN
      GET    /api/v1/reports/departments.xlsx                SUPER_ADMIN HOSPITAL_ADMIN
      GET    /api/v1/reports/entries.csv                     SUPER_ADMIN HOSPITAL_ADMIN STAKEHOLDER
      GET    /api/v1/reports/entries.xlsx                    SUPER_ADMIN HOSPITAL_ADMIN STAKEHOLDER
      GET    /api/v1/reports/performance.csv                 SUPER_ADMIN HOSPITAL_ADMIN STAKEHOLDER
      GET    /api/v1/reports/performance.xlsx                SUPER_ADMIN HOSPITAL_ADMIN STAKEHOLDER

      POST   /api/v1/hospitals/{id}/imports                  SUPER_ADMIN HOSPITAL_ADMIN
      GET    /api/v1/hospitals/{id}/imports                  SUPER_ADMIN HOSPITAL_ADMIN
      GET    /api/v1/hospitals/{id}/import-templates/{kind}.csv SUPER_ADMIN HOSPITAL_ADMIN
      GET    /api/v1/imports/{id}                            SUPER_ADMIN HOSPITAL_ADMIN
      PUT    /api/v1/imports/{id}/mapping                    SUPER_ADMIN HOSPITAL_ADMIN
      GET    /api/v1/imports/{id}/rows                       SUPER_ADMIN HOSPITAL_ADMIN
      GET    /api/v1/imports/{id}/rejections                 SUPER_ADMIN HOSPITAL_ADMIN
      GET    /api/v1/imports/{id}/rejections.csv             SUPER_ADMIN HOSPITAL_ADMIN
      GET    /api/v1/imports/{id}/rejection-codes            SUPER_ADMIN HOSPITAL_ADMIN
      POST   /api/v1/imports/{id}/commitment                 SUPER_ADMIN HOSPITAL_ADMIN
      POST   /api/v1/imports/{id}/cancellation               SUPER_ADMIN HOSPITAL_ADMIN
      POST   /api/v1/imports/{id}/reversal                   SUPER_ADMIN HOSPITAL_ADMIN
      """;

  private final ApplicationContext context;
  private final TestPeople people;
  private final Api api;

  AccessTest(ApplicationContext context, TestPeople people, Api api) {
    this.context = context;
    this.people = people;
    this.api = api;
  }

  /** A row of the table. */
  private record Row(Set<Role> roles, boolean isOpen) {
    static Row parse(String who) {
      return switch (who) {
        case "everyone" -> new Row(EnumSet.allOf(Role.class), true);
        case "anyone" -> new Row(EnumSet.allOf(Role.class), false);
        default ->
            new Row(
                Arrays.stream(who.split(" ")).map(Role::valueOf).collect(Collectors.toSet()),
                false);
      };
    }
  }

  @Test
  void theTableNamesExactlyTheEndpointsThatThereAre() {
    assertThat(table().keySet()).isEqualTo(endpoints());
  }

  @Test
  void everyControllerMethodSaysWhoMayCallIt() {
    var open =
        table().entrySet().stream()
            .filter(row -> row.getValue().isOpen())
            .map(Map.Entry::getKey)
            .toList();

    var silent =
        handlers().entrySet().stream()
            .filter(handler -> handler.getValue().getMethodAnnotation(PreAuthorize.class) == null)
            .flatMap(handler -> names(handler.getKey()))
            .filter(name -> !open.contains(name))
            .toList();

    assertThat(silent).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyEndpointAnswersEveryRoleAsTheTableSays() {
    var somebody = new EnumMap<Role, Api>(Role.class);
    for (var role : Role.values()) {
      somebody.put(role, people.as(role).api());
    }
    return table().entrySet().stream()
        .map(
            row ->
                dynamicTest(
                    row.getKey(), () -> checkEndpoint(row.getKey(), row.getValue(), somebody)));
  }

  private void checkEndpoint(String name, Row row, Map<Role, Api> somebody) {
    var nobody = call(api, name);
    if (row.isOpen()) {
      assertThat(nobody).as("nobody").isNotEqualTo(401);
      return;
    }
    assertThat(nobody).as("nobody").isEqualTo(401);
    somebody.forEach(
        (role, client) -> {
          if (row.roles().contains(role)) {
            assertThat(call(client, name)).as(role + " may").isNotIn(401, 403).isLessThan(500);
          } else {
            assertThat(call(client, name)).as(role + " may not").isEqualTo(403);
          }
        });
  }

  /** Calls an endpoint without a body, on things that do not exist; answers the status. */
  private static int call(Api client, String name) {
    var space = name.indexOf(' ');
    var path =
        name.substring(space + 1)
            .replaceAll("\\{[^}]+}", UUID.randomUUID().toString())
            .replaceFirst("^/api/v1", "");
    return client.send(name.substring(0, space), path, null).status();
  }

  private static Map<String, Row> table() {
    return TABLE
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> line.split(" +", 3))
        .collect(
            Collectors.toMap(
                cells -> cells[0] + " " + cells[1],
                cells -> Row.parse(cells[2].strip()),
                (first, second) -> {
                  throw new IllegalStateException("Two rows for one endpoint");
                },
                TreeMap::new));
  }

  private Set<String> endpoints() {
    var all = new TreeSet<String>();
    handlers().keySet().forEach(info -> names(info).forEach(all::add));
    context.getBeansOfType(AbstractUrlHandlerMapping.class).values().stream()
        .flatMap(mapping -> mapping.getHandlerMap().entrySet().stream())
        .filter(entry -> entry.getValue() instanceof WebSocketHttpRequestHandler)
        .forEach(entry -> all.add("GET " + entry.getKey()));
    return all;
  }

  /** Our controllers' methods; the framework's pages are not ours, errors are not called. */
  private Map<RequestMappingInfo, HandlerMethod> handlers() {
    return context
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .entrySet()
        .stream()
        .filter(
            entry ->
                entry.getValue().getBeanType().getName().startsWith("org.caredesk.")
                    && !entry.getKey().getPatternValues().contains("/error"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Stream<String> names(RequestMappingInfo info) {
    var methods = info.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
    // A mapping without a method takes them all, which no row of the table allows.
    return info.getPatternValues().stream()
        .flatMap(
            path ->
                (methods.isEmpty() ? Stream.of("ANY") : methods.stream())
                    .map(method -> method + " " + path));
  }
}
