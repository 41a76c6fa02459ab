@NullMarked
package org.caredesk.desktop.reception;

import org.jspecify.annotations.NullMarked;
