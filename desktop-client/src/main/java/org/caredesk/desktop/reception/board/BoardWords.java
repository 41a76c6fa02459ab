package org.caredesk.desktop.reception.board;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.schedule.ShortNames;

/** What the board says, in the zone of the hospital. */
final class BoardWords {
  private final Texts texts;
  private final Formatting formats;
  private ZoneId zone = ZoneId.of("UTC");

  BoardWords(Texts texts, Formatting formats) {
    this.texts = texts;
    this.formats = formats;
  }

  void setZone(ZoneId shown) {
    zone = shown;
  }

  String lane(BoardLane lane) {
    return texts.get("board.lane." + lane.name());
  }

  String time(Instant at) {
    return formats.time(at, zone);
  }

  String heading(BoardRow.Heading heading) {
    return texts.get(
        "board.group." + heading.group().name(),
        heading.count(),
        time(heading.from()),
        time(heading.to()));
  }

  /** What stands at the end of a lane's head. */
  String figure(BoardLane lane, BoardPicture picture) {
    BoardPicture.Figures figures = picture.figures();
    Instant next = figures.next();
    return switch (lane) {
      case EXPECTED -> next == null ? "" : texts.get("board.next", time(next));
      case WAITING ->
          picture.cards(lane).isEmpty() ? "" : texts.get("board.mean", figures.meanWait());
      case WITH_DOCTOR -> texts.get("board.busy", figures.busy(), figures.rooms());
      case DONE -> figures.noShows() == 0 ? "" : texts.get("board.no-shows", figures.noShows());
    };
  }

  String place(BoardCard card) {
    return places(card).getFirst();
  }

  /** Doctor and room, from whole to short: the name gets shorter before the room is left out. */
  List<String> places(BoardCard card) {
    List<String> names = ShortNames.of(card.doctor());
    if (card.room() == null) {
      return names;
    }
    String room = room(card.room());
    List<String> all = new ArrayList<>();
    names.forEach(name -> all.add(texts.get("board.place", name, room)));
    all.addAll(names);
    return List.copyOf(all);
  }

  private String room(String room) {
    return Character.isDigit(room.codePointAt(0)) ? texts.get("board.room", room) : room;
  }

  /** What the mark at the end of a card says. */
  String mark(BoardCard card, Instant now) {
    if (card.unsent()) {
      return texts.get("board.unsent", card.minutes(now));
    }
    return switch (card.lane()) {
      case WAITING, WITH_DOCTOR -> texts.get("board.minutes", card.minutes(now));
      case EXPECTED, DONE -> texts.word(card.status());
    };
  }

  /** What comes next for somebody who is expected: the fee where it is due, else the check-in. */
  String next(BoardCard card) {
    return texts.get(card.arrives() ? "reception.check-in" : "reception.take-payment");
  }

  String urgent() {
    return texts.get("word.QueuePriority.URGENT");
  }

  String empty(BoardLane lane) {
    return texts.get("board.empty." + lane.name());
  }

  /** That doctors run late: the latest by name, the others by their number. */
  String delays(List<BoardPicture.Delay> delays) {
    if (delays.isEmpty()) {
      return "";
    }
    BoardPicture.Delay first = delays.getFirst();
    String words = texts.get("board.late", first.name(), first.minutes(), first.waiting());
    return delays.size() == 1 ? words : texts.get("board.late-too", words, delays.size() - 1);
  }

  /** The whole card in words, for tooltips and screen readers. */
  String describe(BoardCard card, Instant now) {
    String words =
        texts.get(
            "board.describe",
            time(card.startsAt()),
            card.name(),
            card.unsent() ? texts.get("schedule.unsent") : texts.word(card.status()),
            place(card),
            texts.word(card.mode()),
            texts.word(card.payment()));
    if (card.token() != null) {
      words = texts.get("board.describe-token", words, card.token());
    }
    if (card.since() != null) {
      words = texts.get("board.describe-since", words, card.minutes(now));
    }
    return card.urgent() ? texts.get("board.describe-urgent", words) : words;
  }
}
