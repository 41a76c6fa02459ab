@NullMarked
package org.caredesk.desktop.schedule;

import org.jspecify.annotations.NullMarked;
