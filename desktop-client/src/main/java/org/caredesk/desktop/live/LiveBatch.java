package org.caredesk.desktop.live;

import java.util.List;
import org.caredesk.dto.live.LiveFrame;

/**
 * What came over the feed within a tenth of a second, in order.
 *
 * @param resync whether changes were missed, so that everything must be loaded anew
 */
public record LiveBatch(List<LiveFrame> frames, boolean resync) {}
