package org.caredesk.desktop.admin.audit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.caredesk.desktop.admin.frame.MasterViewModel;
import org.caredesk.desktop.admin.frame.Part;
import org.caredesk.desktop.api.AuditTrail;
import org.caredesk.desktop.paper.Downloads;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Latest;
import org.caredesk.dto.Page;
import org.caredesk.dto.audit.AuditEvent;
import org.caredesk.dto.audit.AuditEvents;
import org.caredesk.dto.audit.AuditVerification;
import org.caredesk.dto.table.TableFile;
import org.jspecify.annotations.Nullable;

/** The audit trail by person, object, action and time, and whether it is whole. */
final class AuditViewModel implements Part {

  /** Whose events are listed. */
  enum Segment {
    HOSPITAL,
    ALL
  }

  /** How the chain stands. */
  sealed interface Chain {
    /** It is being walked. */
    record Checking() implements Chain {}

    /** It was walked to its end. */
    record Checked(AuditVerification result) implements Chain {}

    /** It could not be walked. */
    record Unknown(String why) implements Chain {}
  }

  private final WorkplaceContext context;
  private final MasterViewModel<AuditEvent, Segment> master;
  private final StringProperty objectType = new SimpleStringProperty("");
  private final StringProperty objectId = new SimpleStringProperty("");
  private final StringProperty action = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable LocalDate> from = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable LocalDate> to = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<Chain> chain =
      new ReadOnlyObjectWrapper<>(new Chain.Checking());
  private final ReadOnlyObjectWrapper<@Nullable AuditEvent> whole = new ReadOnlyObjectWrapper<>();
  private final Latest one;
  private final Latest walking;

  AuditViewModel(WorkplaceContext context, MasterViewModel.Words words) {
    this.context = context;
    this.one = new Latest(context.work());
    this.walking = new Latest(context.work());
    this.master =
        new MasterViewModel<>(
            context, this::read, event -> new UUID(0, event.id()), Segment.HOSPITAL, words);
    objectType.subscribe((_, _) -> master.reset());
    objectId.subscribe((_, _) -> master.reset());
    action.subscribe((_, _) -> master.reset());
    from.subscribe((_, _) -> master.reset());
    to.subscribe((_, _) -> master.reset());
    master.selected().subscribe(this::readWhole);
  }

  private AuditTrail trail() {
    return context.session().api().auditTrail();
  }

  /** The trail has no page numbers: what follows is asked for by the last event that is shown. */
  private Callable<Page<AuditEvent>> read(MasterViewModel.Query<Segment> query) {
    Map<String, String> wish = wish(query.text(), query.segment());
    int before = query.page() * MasterViewModel.SIZE;
    UUID last = query.after();
    Long after = last == null ? null : last.getLeastSignificantBits();
    return () -> page(query, before, trail().auditEvents(wish, after, query.size()));
  }

  private static Page<AuditEvent> page(
      MasterViewModel.Query<Segment> query, int before, AuditEvents events) {
    return new Page<>(
        events.items(),
        query.page(),
        query.size(),
        events.after() == null ? before + events.items().size() : MasterViewModel.UNKNOWN);
  }

  private Map<String, String> wish(@Nullable String person, Segment segment) {
    Map<String, String> wish = new HashMap<>();
    if (person != null) {
      wish.put("person", person);
    }
    if (segment == Segment.HOSPITAL) {
      wish.put("hospitalId", context.desk().hospital().get().id().toString());
    }
    put(wish, "objectType", objectType.get());
    put(wish, "objectId", objectId.get().strip());
    put(wish, "action", action.get());
    ZoneId zone = context.desk().hospital().zone();
    LocalDate first = from.get();
    LocalDate last = to.get();
    if (first != null) {
      wish.put("from", first.atStartOfDay(zone).toInstant().toString());
    }
    if (last != null) {
      wish.put("to", last.plusDays(1).atStartOfDay(zone).toInstant().toString());
    }
    return wish;
  }

  private static void put(Map<String, String> wish, String key, String value) {
    if (!value.isBlank()) {
      wish.put(key, value);
    }
  }

  private void readWhole(@Nullable AuditEvent event) {
    AuditEvent before = whole.get();
    if (event == null) {
      one.close();
      whole.set(null);
    } else if (before == null || before.id() != event.id()) {
      // What is known at once is shown at once; what was before follows.
      whole.set(event);
      one.start(() -> trail().auditEvent(event.id()), whole::set, _ -> {});
    }
  }

  /** Walks the chain. */
  void verify() {
    chain.set(new Chain.Checking());
    walking.start(
        () -> trail().verifyAuditTrail(),
        (AuditVerification result) -> chain.set(new Chain.Checked(result)),
        problem -> chain.set(new Chain.Unknown(ProblemTexts.sentence(context.texts(), problem))));
  }

  /** Follows the object of an event, or with null no object any more. */
  void follow(@Nullable AuditEvent event) {
    objectType.set(event == null ? "" : event.objectType());
    objectId.set(event == null ? "" : event.objectId());
  }

  /** Follows who did it. */
  void followPerson(AuditEvent event) {
    master.filter().set(event.actorName());
  }

  /** Takes every filter away. */
  void clear() {
    follow(null);
    action.set("");
    from.set(null);
    to.set(null);
    master.filter().set("");
  }

  /** Writes all that fits into a file. */
  void export(Path file) {
    String person = master.filter().get().strip();
    Map<String, String> wish = wish(person.isEmpty() ? null : person, master.segment().get());
    String kind = TableFile.Kind.of(file).ending();
    new Downloads(context).save(() -> trail().auditFile(kind, wish), file);
  }

  @Override
  public void activate() {
    verify();
  }

  @Override
  public void deactivate() {
    one.close();
    walking.close();
  }

  MasterViewModel<AuditEvent, Segment> master() {
    return master;
  }

  StringProperty objectType() {
    return objectType;
  }

  StringProperty objectId() {
    return objectId;
  }

  StringProperty action() {
    return action;
  }

  /** The first day, at the hospital; null for any. */
  ObjectProperty<@Nullable LocalDate> from() {
    return from;
  }

  /** The last day, inclusive. */
  ObjectProperty<@Nullable LocalDate> to() {
    return to;
  }

  ReadOnlyObjectProperty<Chain> chain() {
    return chain.getReadOnlyProperty();
  }

  /** The chosen event, in a moment with what was before. */
  ReadOnlyObjectProperty<@Nullable AuditEvent> whole() {
    return whole.getReadOnlyProperty();
  }
}
