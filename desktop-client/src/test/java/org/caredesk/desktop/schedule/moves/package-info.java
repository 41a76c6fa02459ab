@NullMarked
package org.caredesk.desktop.schedule.moves;

import org.jspecify.annotations.NullMarked;
