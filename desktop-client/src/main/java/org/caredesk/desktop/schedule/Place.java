package org.caredesk.desktop.schedule;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Where a cell's visit is, for a grid that shows more than one place.
 *
 * @param tint the mark of the place, from 1, which decides its colour and sign everywhere
 * @param name the hospital's
 * @param zone the place's zone where it differs from the grid's; null where it does not. Times of
 *     the cell are then written in it, with its name
 * @param home whether it is the place where the person sits: then its colour says enough
 */
public record Place(int tint, String name, @Nullable ZoneId zone, boolean home) {}
