@NullMarked
package org.caredesk.desktop.schedule.why;

import org.jspecify.annotations.NullMarked;
