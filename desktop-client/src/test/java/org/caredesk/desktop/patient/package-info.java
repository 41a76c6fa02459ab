@NullMarked
package org.caredesk.desktop.patient;

import org.jspecify.annotations.NullMarked;
