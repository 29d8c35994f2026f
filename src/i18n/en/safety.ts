/** What is said when maps are in danger. */
export const safety = {
  notKept:
    'This window does not keep anything: maps are gone when it is closed. Export what you want to keep.',
  update: {
    superseded: 'The app was updated in another tab. Reload this tab to go on editing.',
    text: 'A new version is ready.',
    now: 'Reload now',
    later: 'Later',
  },
  crash: {
    title: 'Something went wrong',
    reload: 'Reload',
    save: 'Save the map as a file',
    saved: 'The map is in your downloads.',
    failed: 'The map could not be saved as a file. Reload and try again.',
  },
  unsaved: {
    title: 'Your latest edits are not saved',
    why: {
      quota: 'The disk or the browser’s storage is full. Free some space, or save a copy now.',
      unavailable: 'The browser’s storage can’t be used. Save a copy now to keep the map.',
      closed:
        'A newer version of the app took over before everything was saved. Save a copy, then reload this tab.',
      removed: 'This map was deleted for good in another tab. Save a copy now to keep it.',
      unknown:
        'Writing to the browser’s storage fails and is being tried again. Save a copy to be safe.',
    },
    save: 'Save a copy',
    retry: 'Try again',
    saved: 'The copy is in your downloads.',
    failed: 'The copy could not be saved. Keep this tab open and try again.',
    reload: 'Reload',
    leftTitle: '“{{title}}” is not saved yet',
    left: 'Keep this tab open: saving goes on being tried.',
    open: 'Open',
    discard: 'Discard',
  },
  open: {
    missing:
      'This map is not on this device. It may have been deleted, or opened in another browser.',
    failed:
      'This map could not be opened. Nothing was changed, and your other maps are not affected. Reload to try again; save what is stored of it before you delete it.',
    save: 'Save what is stored',
  },
  damage: {
    title: 'Part of this map was damaged in storage',
    rows_one: '{{count}} damaged entry was set aside; the rest of the map is here.',
    rows_other: '{{count}} damaged entries were set aside; the rest of the map is here.',
    backup: 'The map was opened from its last good copy; the newest edits may be missing.',
    missing: 'Some saved edits of this map are gone from storage: check that it is as you left it.',
    save: 'Save damaged entries',
    dismiss: 'Dismiss',
    saved_one: '{{count}} entry saved to your downloads.',
    saved_other: '{{count}} entries saved to your downloads.',
    none: 'There are no damaged entries to save.',
    failed: 'The damaged entries could not be read. Reload the page and try again.',
  },
  presence_one: 'Open in another tab too',
  presence_other: 'Open in {{count}} other tabs too',
  presenceHelp: 'What is edited in one tab shows in all of them.',
  panel: {
    title: 'This part of the screen stopped working',
    text: 'The map itself is safe and still saved. Close this part and open it again.',
    close: 'Close it',
  },
};
