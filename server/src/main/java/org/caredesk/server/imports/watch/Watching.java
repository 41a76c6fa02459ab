package org.caredesk.server.imports.watch;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.caredesk.dto.table.TableFile;
import org.caredesk.server.directory.Hospital;
import org.caredesk.server.directory.Hospitals;
import org.caredesk.server.imports.figures.Importing;
import org.caredesk.server.imports.figures.WatchedImports;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Names;
import org.caredesk.server.kernel.persistence.BackgroundLoop;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks into the watched places and takes the files that lie there. A file is put away, into {@code
 * done} or {@code rejected} beside it, with what became of it.
 */
@Component
class Watching {
  private static final Logger log = LoggerFactory.getLogger(Watching.class);
  private static final int PAGE = 200;
  private static final List<String> HEADS =
      List.of("Line", "Column", "Reason", "Explanation", "Value", "Row");

  private final WatchedImports imports;
  private final Hospitals hospitals;
  private final Wish wish;
  private final BackgroundLoop loop;
  private final List<WatchedPlace> places = new CopyOnWriteArrayList<>();

  /** Where to look, and how often. */
  @Component
  record Wish(
      @Value("${caredesk.imports.watch:}") List<String> places,
      @Value("${caredesk.imports.watch-interval}") Duration interval) {}

  Watching(WatchedImports imports, Hospitals hospitals, Wish wish) {
    this.imports = imports;
    this.hospitals = hospitals;
    this.wish = wish;
    this.loop = new BackgroundLoop("imports-watch", wish.interval(), Duration.ZERO, this::look);
  }

  @EventListener
  void start(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof WebServerApplicationContext
        && !wish.places().isEmpty()) {
      wish.places().forEach(this::watch);
      loop.start();
      loop.wake();
    }
  }

  @PreDestroy
  void stop() {
    loop.close();
  }

  /** Also looks here from now on. */
  void watch(String location) {
    try {
      places.add(WatchedPlace.of(location));
    } catch (IOException e) {
      log.error(
          "{} cannot be watched: nothing here knows how to reach it. For a bucket see"
              + " docs/operations.md.",
          location,
          e);
    }
  }

  /** Takes what is whole, and puts away what is done. One place that fails hinders no other. */
  void look() {
    for (var place : places) {
      try {
        place.look().forEach(found -> take(place, found));
      } catch (UncheckedIOException e) {
        log.warn("A watched place cannot be read; the next round tries again", e);
      }
    }
    for (var end : imports.ended()) {
      places.stream()
          .filter(place -> place.owns(end.source()))
          .findFirst()
          .ifPresent(place -> putAway(place, end));
    }
  }

  private void take(WatchedPlace place, WatchedPlace.Found found) {
    if (imports.isOpen(found.address())) {
      return;
    }
    try {
      var hospital = hospital(found.hospital());
      var refusal =
          hospital.isEmpty()
              ? "There is no hospital " + found.hospital() + "."
              : take(found, hospital.get());
      if (refusal != null) {
        place.putAway(found.address(), "rejected", UUID.randomUUID().toString(), refusal, null);
      }
    } catch (IOException e) {
      log.warn("{} cannot be read; the next round tries again", found.address(), e);
    }
  }

  private @Nullable String take(WatchedPlace.Found found, Hospital hospital) throws IOException {
    try (var in = Files.newInputStream(found.file())) {
      return imports.take(
          new Importing.NewFile(
              hospital.id(),
              found.kind(),
              String.valueOf(found.file().getFileName()),
              found.address()),
          in);
    }
  }

  /** By id, or by name with whatever stands between its words. */
  private Optional<Hospital> hospital(String name) {
    if (name.matches("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}")) {
      return hospitals.find(new HospitalId(UUID.fromString(name)));
    }
    var wanted = squeeze(name);
    for (var page = 0; ; page++) {
      var some = hospitals.page(page * PAGE, PAGE);
      var found = some.stream().filter(each -> squeeze(each.name()).equals(wanted)).findFirst();
      if (found.isPresent() || some.size() < PAGE) {
        return found;
      }
    }
  }

  private static String squeeze(String name) {
    return Names.fold(name).replaceAll("[^a-z0-9]", "");
  }

  private void putAway(WatchedPlace place, WatchedImports.End end) {
    try {
      place.putAway(
          end.source(),
          end.good() ? "done" : "rejected",
          end.id().toString(),
          end.sentence(),
          end.rejected() ? out -> write(end.id(), out) : null);
      imports.putAway(end);
    } catch (IOException e) {
      log.warn("{} cannot be put away; the next round tries again", end.source(), e);
    }
  }

  private void write(UUID id, OutputStream out) {
    var file = TableFile.begin(TableFile.Kind.CSV, out, "Rejected", HEADS);
    for (var part = imports.rejectionsAfter(id, 0);
        !part.isEmpty();
        part = imports.rejectionsAfter(id, part.getLast().line())) {
      part.forEach(
          row ->
              file.row(
                  Arrays.asList(
                      row.line(),
                      row.column(),
                      row.code(),
                      row.message(),
                      row.value(),
                      row.row())));
    }
    file.finish();
  }
}
