package org.caredesk.desktop.continuity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.caredesk.desktop.api.Done;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.desktop.work.Work;
import org.caredesk.dto.directory.HospitalResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse;
import org.jspecify.annotations.Nullable;

/**
 * The copy of who is signed in. Days are written a little later and together; an arrival at once.
 * Used on the UI thread only; files are read and written in the background, one after the other.
 */
public final class Continuity {
  /** How long days may wait to be written. */
  static final Duration TOGETHER = Duration.ofSeconds(15);

  private final @Nullable Work work;
  private final ReadOnlyObjectWrapper<List<NotedArrival>> arrivals =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper former = new ReadOnlyIntegerWrapper();

  /** Copies whose arrivals are noted here by now: let go once that is written. */
  private final List<Path> spent = new ArrayList<>();

  private Copies.@Nullable Opened opened;
  private @Nullable Subscription soon;
  private boolean writing;
  private boolean again;
  private Runnable onUnwritten = () -> {};

  private Continuity(@Nullable Work work) {
    this.work = work;
  }

  /** Keeps nothing, as for those who do not work at a desk. */
  public static Continuity none() {
    return new Continuity(null);
  }

  /**
   * Opens a copy in the background; until it is open nothing is kept.
   *
   * @param opening opens it, and blocks; one that fails leaves everything as without a copy
   */
  public static Continuity opening(Work work, Callable<Copies.Opened> opening) {
    Continuity continuity = new Continuity(work);
    work.start(opening, continuity::opened, _ -> {});
    return continuity;
  }

  /** A copy that is open. */
  public static Continuity of(Work work, Copies.Opened opened) {
    Continuity continuity = new Continuity(work);
    continuity.opened(opened);
    return continuity;
  }

  private void opened(Copies.Opened now) {
    opened = now;
    open.set(true);
    former.set(now.former());
    arrivals.set(now.copy().arrivals());
  }

  /** Calls {@code listener} when something could not be written on this computer. */
  public void onUnwritten(Runnable listener) {
    onUnwritten = listener;
  }

  /** Whether there is a copy that arrivals can be noted in. */
  public ReadOnlyBooleanProperty open() {
    return open.getReadOnlyProperty();
  }

  /** Who came and has not been told to the server; the longest ago first. */
  public ReadOnlyObjectProperty<List<NotedArrival>> arrivals() {
    return arrivals.getReadOnlyProperty();
  }

  /** How many copies of former passwords lie on this computer: there may be arrivals in them. */
  public ReadOnlyIntegerProperty former() {
    return former.getReadOnlyProperty();
  }

  /**
   * Notes here who was noted in the copies that a former password opens; those are then let go.
   *
   * @param done hears how many were opened
   */
  public void bringBack(String password, IntConsumer done) {
    Copies.Opened now = opened;
    if (now == null || work == null) {
      done.accept(0);
      return;
    }
    work.start(
        () -> now.store().openFormer(password),
        (Copies.Former found) -> {
          int count = found.files().size();
          if (count > 0) {
            found.arrivals().forEach(this::noteOnce);
            spent.addAll(found.files());
            former.set(Math.max(0, former.get() - count));
            write();
          }
          done.accept(count);
        },
        _ -> done.accept(0));
  }

  private void noteOnce(NotedArrival arrival) {
    boolean isNoted =
        arrivals.get().stream()
            .anyMatch(each -> each.appointmentId().equals(arrival.appointmentId()));
    if (!isNoted) {
      change(copy -> copy.with(arrival));
    }
  }

  /** The newest picture of a day; null where none is kept. */
  public @Nullable HospitalDayResponse day(UUID hospital, LocalDate date) {
    Copies.Opened now = opened;
    return now == null ? null : now.copy().day(hospital, date);
  }

  /**
   * Keeps the picture of today or of tomorrow; that of another day is let go.
   *
   * @param today at the hospital
   */
  public void keep(HospitalResponse hospital, HospitalDayResponse day, LocalDate today) {
    boolean isNear = day.date().equals(today) || day.date().equals(today.plusDays(1));
    if (isNear && change(copy -> copy.with(hospital, day, today)) && soon == null && work != null) {
      soon = work.timers().after(TOGETHER, this::write);
    }
  }

  /** Notes that somebody came; written at once. */
  public void note(NotedArrival arrival) {
    if (change(copy -> copy.with(arrival))) {
      write();
    }
  }

  /** The server knows, or it was not so. */
  public void forget(UUID appointment) {
    if (change(copy -> copy.without(appointment))) {
      write();
    }
  }

  private boolean change(UnaryOperator<DeskCopy> how) {
    Copies.Opened now = opened;
    if (now == null) {
      return false;
    }
    opened = new Copies.Opened(now.store(), how.apply(now.copy()), now.former());
    arrivals.set(opened.copy().arrivals());
    return true;
  }

  private void write() {
    if (soon != null) {
      soon.close();
      soon = null;
    }
    Copies.Opened now = opened;
    if (now == null || work == null) {
      return;
    }
    if (writing) {
      again = true;
      return;
    }
    writing = true;
    List<Path> over = List.copyOf(spent);
    work.start(
        () -> {
          now.store().write(now.copy());
          for (Path each : over) {
            Files.deleteIfExists(each);
          }
          return Done.DONE;
        },
        _ -> {
          spent.removeAll(over);
          written();
        },
        _ -> {
          onUnwritten.run();
          written();
        });
  }

  private void written() {
    writing = false;
    if (again) {
      again = false;
      write();
    }
  }
}
