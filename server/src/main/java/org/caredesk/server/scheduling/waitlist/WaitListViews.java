package org.caredesk.server.scheduling.waitlist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caredesk.dto.Page;
import org.caredesk.dto.scheduling.WaitListAction;
import org.caredesk.dto.scheduling.WaitListEntry;
import org.caredesk.dto.scheduling.WaitListEntry.RankReason;
import org.caredesk.dto.scheduling.WaitListState;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.WaitListEntryId;
import org.caredesk.server.kernel.persistence.Sql;
import org.caredesk.server.kernel.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The wait-list as its desks read it. A constant number of statements. */
@Component
class WaitListViews {
  private static final String SELECT =
      """
      SELECT e.*, h.time_zone, p.name AS patient_name,
        p.phone AS patient_phone, d.name AS doctor_name, x.name AS department_name, r.place,
        a.affiliation_id AS at_affiliation, a.starts_at, a.ends_at, a.hold_expires_at, o.name AS offered_by
      FROM wait_list_entry e
        JOIN hospital h ON h.id = e.hospital_id
        JOIN patient p ON p.id = e.patient_id
        LEFT JOIN affiliation f ON f.id = e.affiliation_id
        LEFT JOIN doctor d ON d.id = f.doctor_id
        LEFT JOIN department x ON x.id = e.department_id
        LEFT JOIN appointment a ON a.id = e.offered_appointment_id
        LEFT JOIN doctor o ON o.id = a.doctor_id
        LEFT JOIN (SELECT e.id, row_number() OVER (ORDER BY %s) AS place FROM wait_list_entry e
          WHERE e.hospital_id = :hospital AND e.state IN ('WAITING', 'OFFERED')) r ON r.id = e.id
      """
          .formatted(WaitListRows.RANK);

  private final JdbcClient jdbc;
  private final FittingVisits fitting;
  private final Clock clock;

  WaitListViews(JdbcClient jdbc, FittingVisits fitting, Clock clock) {
    this.jdbc = jdbc;
    this.fitting = fitting;
    this.clock = clock;
  }

  private record Line(
      Waiting entry,
      String patientName,
      @Nullable String phone,
      @Nullable String doctorName,
      @Nullable String departmentName,
      @Nullable Integer rank,
      WaitListEntry.@Nullable Visit offer,
      Instant createdAt,
      String createdBy) {}

  WaitListEntry of(WaitListEntryId id) {
    var hospital =
        jdbc.sql("SELECT hospital_id FROM wait_list_entry WHERE id = ?")
            .param(id.value())
            .query(UUID.class)
            .single();
    var line =
        jdbc.sql(SELECT + "WHERE e.id = :id")
            .param("hospital", hospital)
            .param("id", id.value())
            .query(WaitListViews::line)
            .list();
    return views(line).getFirst();
  }

  Page<WaitListEntry> at(HospitalId hospital, Set<WaitListState> states, Paging paging) {
    var names = states.stream().map(Enum::name).toList();
    var total =
        jdbc.sql(
                "SELECT count(*) FROM wait_list_entry WHERE hospital_id = :hospital AND state IN"
                    + " (:states)")
            .param("hospital", hospital.value())
            .param("states", names)
            .query(Long.class)
            .single();
    var lines =
        jdbc.sql(
                SELECT
                    + """
                    WHERE e.hospital_id = :hospital AND e.state IN (:states)
                    ORDER BY CASE e.state WHEN 'OFFERED' THEN 0 WHEN 'WAITING' THEN 1 ELSE 2 END,
                    """
                    + WaitListRows.RANK
                    + " LIMIT :size OFFSET :offset")
            .param("hospital", hospital.value())
            .param("states", names)
            .param("size", paging.size())
            .param("offset", paging.offset())
            .query(WaitListViews::line)
            .list();
    return paging.page(views(lines), total);
  }

  private List<WaitListEntry> views(List<Line> lines) {
    var booked = fitting.of(lines.stream().map(Line::entry).filter(Waiting::isOpen).toList());
    var now = clock.instant();
    return lines.stream().map(line -> view(line, booked.get(line.entry().id()), now)).toList();
  }

  private static WaitListEntry view(Line line, WaitListEntry.@Nullable Visit booked, Instant now) {
    var entry = line.entry();
    var wish = entry.wish();
    var priority = RankReason.valueOf(entry.priority().name());
    return new WaitListEntry(
        entry.id().value(),
        entry.hospital().value(),
        entry.zone().getId(),
        entry.patient().value(),
        line.patientName(),
        line.phone(),
        wish.affiliation() == null ? null : wish.affiliation().value(),
        line.doctorName(),
        wish.department() == null ? null : wish.department().value(),
        line.departmentName(),
        wish.specialty(),
        wish.minutes(),
        wish.mode(),
        wish.from(),
        wish.to(),
        wish.days().stream().sorted().toList(),
        wish.timeFrom(),
        wish.timeTo(),
        entry.priority(),
        entry.note(),
        entry.state(),
        line.rank(),
        wish.affiliation() == null
            ? List.of(priority, RankReason.WAITING_SINCE)
            : List.of(priority, RankReason.THIS_DOCTOR, RankReason.WAITING_SINCE),
        line.offer(),
        booked,
        entry.restUntil() != null && entry.restUntil().isAfter(now) ? entry.restUntil() : null,
        line.createdAt(),
        line.createdBy(),
        entry.version(),
        actions(entry.state(), line.offer(), now));
  }

  private static List<WaitListAction> actions(
      WaitListState state, WaitListEntry.@Nullable Visit offer, Instant now) {
    return switch (state) {
      case WAITING -> List.of(WaitListAction.CHANGE, WaitListAction.WITHDRAW);
      case OFFERED -> {
        var until = offer == null ? null : offer.expiresAt();
        if (until == null) {
          yield List.of(); // booked, as the list is about to say
        }
        yield until.isAfter(now)
            ? List.of(
                WaitListAction.BOOK,
                WaitListAction.DECLINE,
                WaitListAction.CHANGE,
                WaitListAction.WITHDRAW)
            : List.of(WaitListAction.CHANGE, WaitListAction.WITHDRAW);
      }
      case WITHDRAWN -> List.of(WaitListAction.UNDO);
      case BOOKED, LAPSED -> List.of();
    };
  }

  private static Line line(ResultSet row, int n) throws SQLException {
    var place = row.getInt("place");
    var offered = Sql.uuidOrNull(row, "offered_appointment_id");
    return new Line(
        WaitListRows.row(row, n),
        row.getString("patient_name"),
        row.getString("patient_phone"),
        row.getString("doctor_name"),
        row.getString("department_name"),
        place == 0 ? null : place,
        offered == null
            ? null
            : new WaitListEntry.Visit(
                offered,
                Sql.uuid(row, "at_affiliation"),
                row.getString("offered_by"),
                Sql.instant(row, "starts_at"),
                Sql.instant(row, "ends_at"),
                Sql.instantOrNull(row, "hold_expires_at")),
        Sql.instant(row, "created_at"),
        row.getString("created_by_name"));
  }
}
